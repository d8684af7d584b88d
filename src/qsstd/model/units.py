"""The one table of units, with their Chinese and English words.

A unit belongs to a family; quantities convert within a family and never across. A ratio, a currency and a counted noun
carry the thing they count: 4 per 100 lines is no number of customers.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from qsstd.messages import Language

Family = Literal[
    "elapsed", "days", "months", "working-hours", "working-days", "share", "ratio", "money", "score", "count"
]
TIME: frozenset[Family] = frozenset(("elapsed", "days", "months", "working-hours", "working-days"))
WORKING: frozenset[Family] = frozenset(("working-hours", "working-days"))
COUNTED_IN_DAYS: frozenset[Family] = frozenset(("days", "months", "working-days"))
"""Families that end with a day, so that a limit in them is a whole number."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: a value of it is ``value * scale / per`` of the family's base unit.

    ``name`` is the canonical spelling, empty for a bare number; ``thing`` is what a ratio, a sum or a count is of."""

    name: str
    family: Family
    scale: int = 1
    per: int = 1
    thing: str = ""

    @property
    def kind(self) -> tuple[Family, str]:
        """What must be the same for two quantities to be compared."""
        return self.family, self.thing

    def in_language(self, language: Language, /) -> str:
        """How the unit is written without a number: ``working days``, ``每 1000 用户``."""
        if self.family == "ratio":
            thing = spelled(self.thing, language)
            return f"每 {self.per} {thing}" if language == "zh" else f"per {self.per} {thing}"
        return spelled(self.name, language)


BARE = Unit("", "share")

_ROWS: tuple[tuple[Unit, str, str, str, str], ...] = (
    # unit, Chinese, English for one, English for many, other words that are read
    (Unit("s", "elapsed"), "秒", "s", "s", "秒钟 sec secs second seconds"),
    (Unit("min", "elapsed", 60), "分钟", "min", "min", "mins minute minutes"),
    (Unit("h", "elapsed", 3600), "小时", "h", "h", "个小时 hr hrs hour hours"),
    (Unit("d", "days"), "天", "day", "days", "日 自然日 个自然日 日历日 个日历日"),
    (Unit("week", "days", 7), "周", "week", "weeks", "星期 个星期"),
    (Unit("month", "months"), "个月", "month", "months", ""),
    (Unit("quarter", "months", 3), "个季度", "quarter", "quarters", "季度"),
    (Unit("half-year", "months", 6), "个半年", "half-year", "half-years", "半年"),
    (Unit("year", "months", 12), "年", "year", "years", ""),
    (Unit("wh", "working-hours"), "个工作小时", "working_hour", "working_hours", "工作小时"),
    (Unit("wd", "working-days"), "个工作日", "working_day", "working_days", "工作日 business_day business_days"),
    (Unit("%", "share", 1, 100), "%", "%", "%", "％ percent"),
    (Unit("‰", "share", 1, 1000), "‰", "‰", "‰", ""),
    (Unit("points", "score", thing="points"), "分", "point", "points", ""),
    (Unit("CNY", "money", thing="CNY"), "元", "CNY", "CNY", "人民币元 人民币"),
)
_NOUNS = (
    "lines 线 line;users 用户 user;customers 位客户 customer 客户;bills 张账单 bill 账单;calls 次通话 call 通话;"
    "rings 声 ring;times 次 time;people 人 person;cases 件 case;orders 张工单 order 工单;"
    "complaints 件投诉 complaint 投诉;faults 个障碍 fault 障碍;messages 条短消息 message 短消息"
)
_CURRENCIES = (
    "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY "
    "COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR "
    "ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK "
    "MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF "
    "SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU "
    "UZS VED VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG"
)
CURRENCIES = frozenset(_CURRENCIES.split())
CURRENCY_SLIPS = {"rmb": "CNY", "yuan": "CNY", "usd": "USD", "eur": "EUR", "gbp": "GBP", "hkd": "HKD"}

AMBIGUOUS: Mapping[str, tuple[str, ...]] = {
    "m": ("min", "month"),
    "M": ("month", "min"),
    "w": ("week", "wd"),
    "月": ("month", "个月"),
    "时": ("h", "小时"),
    "点": ("points", "h"),
}
"""Words that are refused, with what they may stand for, the likelier first."""


def _spellings() -> dict[str, tuple[str, str, str]]:
    rows = {unit.name: (zh, one.replace("_", " "), many.replace("_", " ")) for unit, zh, one, many, _ in _ROWS}
    nouns = {many: (zh, one, many) for many, zh, one, *_ in (row.split() for row in _NOUNS.split(";"))}
    return rows | nouns


def _words() -> dict[str, Unit]:
    words: dict[str, Unit] = {}
    for row in _NOUNS.split(";"):
        many = row.split()[0]
        words |= dict.fromkeys(row.split(), Unit(many, "count", thing=many))
    for unit, zh, one, several, others in _ROWS:
        spelled = (unit.name, zh, one, several, *others.split())
        words |= {word.replace("_", " "): unit for word in spelled}
    return words


SPELLINGS = _spellings()
"""Canonical name → how it is written in Chinese, in English for one, in English for many."""
WORDS = _words()
"""Every word that is read → its unit."""


def thing_named(word: str) -> str:
    """The canonical name of a counted noun: ``线`` and ``line`` are ``lines``; any other noun is itself."""
    unit = WORDS.get(word)
    return unit.thing if unit is not None and unit.family == "count" else word


def ratio(per: int, thing: str) -> Unit:
    return Unit(f"per {per} {thing}", "ratio", 1, per, thing)


def spelled(name: str, language: Language, *, one: bool = False) -> str:
    """How the unit or noun ``name`` is written in ``language``; a noun outside the table stays as it is."""
    zh, single, many = SPELLINGS.get(name, (name, name, name))
    if language == "zh":
        return zh
    return single if one else many

"""The words of limits, Chinese and English, in one table: what is read, and what is written."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from qsstd.messages import Language

if TYPE_CHECKING:
    from qsstd.model.limit import Limit, Limits

STATISTICS: Mapping[str, tuple[str, str]] = {
    # canonical name: (how Chinese writes it, other words that are read)
    "mean": ("平均", "平均值 均值 平均数"),
    "median": ("中位数", "中值"),
    "max": ("最长", "最大 最大值 最高 最迟 最多"),
    "share": ("比例", "达标率 及时率 合格率 占比 比重"),
    "rate": ("比率", "率 差错率"),
    "count": ("数量", "次数 件数 个数"),
    "score": ("得分", "评分 分数"),
    "value": ("数值", "值 指标值"),
    "notice": ("提前", "提前告知 提前通知"),
    "kept": ("保持", "保存 保留 持续"),
    "open": ("未结数", "未结 未完成 在途"),
}
PERCENTILE = re.compile(r"[pP](\d{2}(?:\.\d{1,3})?)(?![\w%])|第?\s*(\d{2}(?:\.\d{1,3})?)\s*百分位数?")
OPERATORS: Mapping[str, str] = {
    "<=": "≤ ≦ ⩽ 不超过 不高于 不多于 不大于 不长于 不迟于 至多",
    "<": "＜ 少于 低于 小于 短于",
    ">=": "≥ ≧ ⩾ 不少于 不低于 不小于 不短于 至少",
    ">": "＞ 多于 高于 大于 长于",
    "=": "＝ 等于",
    "in": "在 介于",
}
WRITTEN_OPERATORS = {"<=": "≤", ">=": "≥"}
PUBLISHED = {"zh": "公布值", "en": "published"}
PUBLISHED_WORDS = frozenset(("published", "公布值", "公布的时限", "公布的标准"))
OPERATOR_SLIPS = {"=<": "<=", "=>": ">=", "==": "=", "at most": "<=", "at least": ">=", "below": "<", "above": ">"}

LEADING: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("past_target", re.compile(r"\s*(?:超过|超)时限\s*(.+?)\s*的?\s*(?=未|在途)")),
    ("beyond", re.compile(r"\s*超过\s*(.+?)\s*的?\s*(?=未|在途)")),
    ("within", re.compile(r"\s*(\d.*?)\s*(?:以内|之内|内)\s*(?:完成)?的?\s*(?=比|达|及|合|占)")),
)
"""Durations that Chinese puts before the statistic: ``15 秒以内的比例``, ``超过 30 天的未结数``."""
TRAILING: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("within", re.compile(r"\s+within\b(.*)$")),
    ("beyond", re.compile(r"\s+beyond\b(.*)$")),
    ("past_target", re.compile(r"\s+past\s+target\s+by\b(.*)$")),
    ("within", re.compile(r"\s*[，,（(]?\s*(?<![\d.])([\d.]+\s*[^\d\s，,（(.]+?)\s*(?:以内|之内|内)\s*[）)]?\s*$")),
)
"""Durations that stand behind the quantity: ``within 15 s``, ``，15 秒以内``."""
RANGE = re.compile(r"\s*(.*?)\s*(?:\.\.|～|~|至|到)\s*(.*?)\s*(?:之间)?\s*$")


def _table(rows: Mapping[str, tuple[str, str]]) -> dict[str, str]:
    words: dict[str, str] = {}
    for name, (zh, others) in rows.items():
        words |= dict.fromkeys((name, zh, *others.split()), name)
    return dict(sorted(words.items(), key=lambda item: -len(item[0])))


STATISTIC_WORDS = _table(STATISTICS)
"""Every word for a statistic → its name, the longest first."""
OPERATOR_WORDS = _table({name: (name, words) for name, words in OPERATORS.items()})


def written_limit(limit: Limit) -> str:
    """The canonical spelling, in English words and ASCII signs."""
    return f"{limit.statistic} {limit.op} {_amount(limit)}{_tail(limit)}"


def _amount(limit: Limit) -> str:
    if limit.quantity is None:
        return PUBLISHED["en"]
    return f"{limit.quantity}..{limit.high}" if limit.high is not None else str(limit.quantity)


def _tail(limit: Limit) -> str:
    parts = (("within", limit.within), ("beyond", limit.beyond), ("past target by", limit.past_target))
    return "".join(f" {words} {duration}" for words, duration in parts if duration is not None)


def spoken_limit(limit: Limit, language: Language) -> str:
    """For people, with ≤ and ≥; reads back as the same limit."""
    return _chinese(limit) if language == "zh" else _english(limit)


def _english(limit: Limit) -> str:
    op = WRITTEN_OPERATORS.get(limit.op, limit.op)
    return f"{limit.statistic} {op} {_spoken_amount(limit, 'en')}{_english_tail(limit)}"


def _english_tail(limit: Limit) -> str:
    parts = (("within", limit.within), ("beyond", limit.beyond), ("past target by", limit.past_target))
    return "".join(f" {words} {duration.in_language('en')}" for words, duration in parts if duration is not None)


def spoken_measure(limit: Limit, language: Language) -> str:
    """What ``limit`` is on, without the comparison: ``share within 1 working day``, ``1 个工作日以内的比例``."""
    return _chinese_measure(limit) if language == "zh" else f"{limit.statistic}{_english_tail(limit)}"


def _spoken_amount(limit: Limit, language: Language) -> str:
    if limit.quantity is None:
        return PUBLISHED[language]
    amount = limit.quantity.in_language(language)
    if limit.high is None:
        return amount
    joint = "～" if language == "zh" else ".."
    return f"{amount}{joint}{limit.high.in_language(language)}"


def _chinese(limit: Limit) -> str:
    amount = _spoken_amount(limit, "zh")
    rest = f"在 {amount} 之间" if limit.op == "in" else f" {WRITTEN_OPERATORS.get(limit.op, limit.op)} {amount}"
    return _chinese_measure(limit) + rest


def _chinese_measure(limit: Limit) -> str:
    lead = ""
    if limit.within is not None:
        lead = f"{limit.within.in_language('zh')}以内的"
    elif limit.beyond is not None:
        lead = f"超过 {limit.beyond.in_language('zh')}的"
    elif limit.past_target is not None:
        lead = f"超过时限 {limit.past_target.in_language('zh')}的"
    return lead + chinese_statistic(limit)


def chinese_statistic(limit: Limit) -> str:
    """``最长`` for times and ``最大`` for all else; ``第 95 百分位`` for p95."""
    if limit.percentile is not None:
        return f"第 {limit.percentile} 百分位"
    if limit.statistic == "max" and limit.quantity is not None and not limit.quantity.is_time:
        return "最大"
    return STATISTICS[limit.statistic][0]


def spoken_limits(limits: Limits, language: Language) -> str:
    """All of a group joined by "and", the groups by "or"."""
    conjunction, alternative = ("且", "；或") if language == "zh" else (" and ", "; or ")
    groups = [conjunction.join(limit.in_language(language) for limit in group) for group in limits.groups]
    return alternative.join(groups)

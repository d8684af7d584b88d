"""The shipped standards, dated from another day: what was past stays past, what was to come is still to come.

Dates move by whole quarters, so that a version still takes effect on the first day of its quarter; only the days of the
last reviews move by days, so that they stay as recent as they were. What others have decreed (regulations, holidays) stays.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from qsstd.source.nodes import Node
from qsstd.source.places import Places

FOREIGN = frozenset({"regulation", "calendar"})
"""Kinds of which only what we say about our transcription moves."""
OURS = frozenset({"approved", "version", "review", "history"})
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
ORDINALS = ("first", "second", "third", "fourth")
NUMERALS = "一二三四"
_MONTH, _ORDINAL = "|".join(MONTHS), "|".join(ORDINALS)


RECENT = frozenset({("review", "last"), ("opinions", "date")})
"""Dates that rules compare with today: they stay as recent as they were."""
LONG_AGO = timedelta(days=92)


@dataclass(frozen=True, slots=True)
class Shift:
    """From one day to another. ``quarters``: how far the past moves; ``later``: how far what is to come moves.

    ``ids``: documents that are named after a year, old id → new."""

    start: date
    days: int
    quarters: int
    later: int
    ids: Mapping[str, str] = field(default_factory=dict)

    def day(self, day: date) -> date:
        return moved(day, self.later if day > self.start else self.quarters)

    def recent(self, day: date) -> date:
        """``day`` as many days before the new day as it was before the old one; what is long ago moves like the rest."""
        return self.day(day) if self.start - day > LONG_AGO else day + timedelta(days=self.days)

    def month(self, year: int, month: int) -> tuple[int, int]:
        day = self.day(date(year, month, calendar.monthrange(year, month)[1]))
        return day.year, day.month

    def quarter(self, year: int, quarter: int) -> tuple[int, int]:
        index, now = 4 * year + quarter - 1, quarter_index(self.start)
        index += self.later if index > now else self.quarters
        return index // 4, index % 4 + 1


def quarter_index(day: date) -> int:
    return 4 * day.year + (day.month - 1) // 3


def moved(day: date, quarters: int) -> date:
    """``day`` so many quarters later; the last day of a month becomes the last day of a month."""
    months = 12 * day.year + day.month - 1 + 3 * quarters
    year, month = months // 12, months % 12 + 1
    last = calendar.monthrange(year, month)[1]
    is_last = day.day == calendar.monthrange(day.year, day.month)[1]
    return date(year, month, last if is_last else min(day.day, last))


def shift_between(start: date, end: date, to_come: Iterable[date]) -> Shift:
    """The shift that makes what was current on ``start`` current on ``end``. ``to_come``: the dates after ``start``."""
    quarters = quarter_index(end) - quarter_index(start)
    if moved(start, quarters) > end:
        quarters -= 1
    first = min((day for day in to_come if day > start), default=None)
    later = quarters if first is None or moved(first, quarters) > end else quarters + 1
    return Shift(start, (end - start).days, quarters, later)


ISO = re.compile(r"(?<![\w-])(\d{4})-(\d\d)-(\d\d)(?![\w-])")


def dates_in(text: str) -> Iterator[date]:
    for match in ISO.finditer(text):
        try:
            yield date(int(match[1]), int(match[2]), int(match[3]))
        except ValueError:
            continue


def shifted(text: str, shift: Shift) -> str:
    """A document of ours as it reads after ``shift``."""
    places = Places(text)
    if places.root is None:
        return text
    years = years_moved(places, shift)
    pieces, done = [], 0
    for node, path in sorted(scalars(places.root, ()), key=lambda one: one[0].start):
        written = text[node.start : node.end]
        pieces += [text[done : node.start], rewritten(written, path, shift, years)]
        done = node.end
    return "".join([*pieces, text[done:]])


def scalars(node: Node, path: tuple[str, ...]) -> Iterator[tuple[Node, tuple[str, ...]]]:
    """The scalars that are values and move, with the keys above them."""
    if node.kind == "scalar":
        yield node, path
    elif node.kind == "list":
        for item in node.items:
            yield from scalars(item, path)
    elif node.kind == "mapping":
        pairs = node.pairs()
        kind = next((value.value for key, value in pairs if key.value == "kind"), "") if not path else ""
        for key, value in pairs:
            if kind not in FOREIGN or key.value in OURS:
                yield from scalars(value, (*path, key.value))


def rewritten(written: str, path: tuple[str, ...], shift: Shift, years: int) -> str:
    """One scalar after ``shift``."""
    if path in RECENT:
        return ISO.sub(lambda match: shift.recent(date.fromisoformat(match[0])).isoformat(), written)
    if written in shift.ids or written.partition("/")[0] in shift.ids:
        document, slash, entry = written.partition("/")
        return shift.ids[document] + slash + entry
    return TOKEN.sub(lambda match: reworded(match, shift, years), written)


def years_moved(places: Places, shift: Shift) -> int:
    """By how many years a bare year in a document moves: as far as its first day of asking, or its taking effect."""
    pairs = {key.value: value.value for key, value in places.root.pairs()} if places.root else {}
    for key in ("asked-from", "effective"):
        for day in dates_in(pairs.get(key, "")):
            return shift.day(day).year - day.year
    return 0


def _iso(match: re.Match[str], shift: Shift) -> str:
    return shift.day(date.fromisoformat(match["iso"])).isoformat()


def _quarter(match: re.Match[str], shift: Shift) -> str:
    year, quarter = shift.quarter(int(match["qy"]), int(match["q"]))
    return f"{year}{match['letter']}{quarter}"


def _zh_quarter(match: re.Match[str], shift: Shift) -> str:
    year, quarter = shift.quarter(int(match["zqy"]), NUMERALS.index(match["zq"]) + 1)
    return f"{year} 年第{NUMERALS[quarter - 1]}季度"


def _en_quarter(match: re.Match[str], shift: Shift) -> str:
    year, quarter = shift.quarter(int(match["eqy"]), ORDINALS.index(match["eq"]) + 1)
    return f"{ORDINALS[quarter - 1]} quarter of {year}"


def _half(first: int, year: int, shift: Shift) -> tuple[tuple[int, int], tuple[int, int]]:
    return shift.quarter(year, first), shift.quarter(year, first + 1)


def _zh_half(match: re.Match[str], shift: Shift) -> str:
    one, two = _half(1 if match["zh"] == "上" else 3, int(match["zhy"]), shift)
    if one[0] == two[0] and one[1] in (1, 3):
        return f"{one[0]} 年{'上' if one[1] == 1 else '下'}半年"
    if one[0] == two[0]:
        return f"{one[0]} 年第{NUMERALS[one[1] - 1]}、{NUMERALS[two[1] - 1]}季度"
    return f"{one[0]} 年第{NUMERALS[one[1] - 1]}季度和 {two[0]} 年第{NUMERALS[two[1] - 1]}季度"


def _en_half(match: re.Match[str], shift: Shift) -> str:
    one, two = _half(1 if match["eh"] == "first" else 3, int(match["ehy"]), shift)
    if one[0] == two[0] and one[1] in (1, 3):
        return f"the {'first' if one[1] == 1 else 'second'} half of {one[0]}"
    if one[0] == two[0]:
        return f"the {ORDINALS[one[1] - 1]} and {ORDINALS[two[1] - 1]} quarters of {one[0]}"
    return f"the {ORDINALS[one[1] - 1]} quarter of {one[0]} and the {ORDINALS[two[1] - 1]} quarter of {two[0]}"


def _zh_months(match: re.Match[str], shift: Shift) -> str:
    year, month = shift.month(int(match["zmy"]), int(match["zm"]))
    text = f"{year} 年 {month} 月"
    if match["zm2"] is None:
        return text
    last_year, last = shift.month(int(match["zmy"]), int(match["zm2"]))
    return text + (f"至 {last} 月" if last_year == year else f"至 {last_year} 年 {last} 月")


def _zh_day(match: re.Match[str], shift: Shift) -> str:
    day = shift.day(date(int(match["zdy"]), int(match["zdm"]), int(match["zd"])))
    return f"{day.year} 年 {day.month} 月 {day.day} 日"


def _en_day(match: re.Match[str], shift: Shift) -> str:
    day = shift.day(date(int(match["edy"]), MONTHS.index(match["edm"]) + 1, int(match["ed"])))
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _en_months(match: re.Match[str], shift: Shift) -> str:
    year, month = shift.month(int(match["emy"]), MONTHS.index(match["em2"]) + 1)
    text = f"{MONTHS[month - 1]} {year}"
    if match["em"] is None:
        return text
    first_year, first = shift.month(int(match["emy"]), MONTHS.index(match["em"]) + 1)
    return f"{MONTHS[first - 1]}{'' if first_year == year else f' {first_year}'} to {text}"


FORMS: tuple[tuple[str, Callable[[re.Match[str], Shift], str]], ...] = (
    (r"(?<![\w-])(?P<iso>\d{4}-\d\d-\d\d)(?![\w-])", _iso),
    (r"(?<!\d)(?P<qy>\d{4})(?P<letter>[Qq])(?P<q>[1-4])(?!\w)", _quarter),
    (r"(?<!\d)(?P<zqy>\d{4}) 年第(?P<zq>[一二三四])季度", _zh_quarter),
    (r"(?<!\d)(?P<zhy>\d{4}) 年(?P<zh>[上下])半年", _zh_half),
    (r"(?<!\d)(?P<zdy>\d{4}) 年 (?P<zdm>\d{1,2}) 月 (?P<zd>\d{1,2}) 日", _zh_day),
    (r"(?<!\d)(?P<zmy>\d{4}) 年 (?P<zm>\d{1,2}) 月(?:至 (?P<zm2>\d{1,2}) 月)?", _zh_months),
    (rf"(?P<eq>{_ORDINAL}) quarter of (?P<eqy>\d{{4}})(?!\d)", _en_quarter),
    (r"the (?P<eh>first|second) half of (?P<ehy>\d{4})(?!\d)", _en_half),
    (rf"(?<!\d)(?P<ed>\d{{1,2}}) (?P<edm>{_MONTH}) (?P<edy>\d{{4}})(?!\d)", _en_day),
    (rf"(?:(?P<em>{_MONTH}) to )?(?P<em2>{_MONTH}) (?P<emy>\d{{4}})(?!\d)", _en_months),
)
"""How a time is written, and what it becomes; the first that fits counts."""
BARE = r"(?<![\w/.-])(?P<bare>20[2-9]\d)(?![\w/-]|\.\d)"
TOKEN = re.compile("|".join([*(f"(?:{pattern})" for pattern, _ in FORMS), BARE]))
_FIRST_GROUPS = tuple((re.match(r".*?\?P<(\w+)>", pattern)[1], make) for pattern, make in FORMS)  # type: ignore[index]


def reworded(match: re.Match[str], shift: Shift, years: int) -> str:
    if match["bare"]:
        return str(int(match["bare"]) + years)
    return next(form for group, form in _CHOSEN if match[group] is not None)(match, shift)


_CHOSEN = tuple(("em2" if group == "em" else group, make) for group, make in _FIRST_GROUPS)


def new_name(stem: str, text: str, shift: Shift) -> str:
    """The id of a document named after a quarter or a year, moved with what it says."""
    if re.search(r"\d{4}q[1-4]", stem):
        return re.sub(r"(?P<qy>\d{4})(?P<letter>q)(?P<q>[1-4])", lambda match: _quarter(match, shift), stem)
    match = re.fullmatch(r"(.+-)(20\d\d)", stem)
    places = Places(text)
    pairs = {key.value: value.value for key, value in places.root.pairs()} if places.root else {}
    if match is None or pairs.get("kind") in FOREIGN:
        return stem
    return f"{match[1]}{int(match[2]) + years_moved(places, shift)}"

"""Reading a limit: statistic, operator, quantity and duration, each with its place for what cannot be read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from qsstd.messages import Message, say
from qsstd.model.limit import BadLimit, Limit
from qsstd.model.limit_words import (
    LEADING,
    OPERATOR_SLIPS,
    OPERATOR_WORDS,
    PERCENTILE,
    PUBLISHED_WORDS,
    RANGE,
    STATISTIC_WORDS,
    STATISTICS,
    TRAILING,
)
from qsstd.model.quantity import BadQuantity, Quantity, parse_quantity
from qsstd.model.units import Family

LONGEST = 300
WHOLE_STATISTICS = frozenset(("max", "notice", "kept"))
_PLAIN: frozenset[Family] = frozenset(("share", "count"))
FITTING: dict[str, tuple[frozenset[Family], Message]] = {
    "share": (frozenset(("share",)), say("a share is written in %, ‰ or as 0.95")),
    "rate": (frozenset(("share", "ratio")), say("a rate is written in %, ‰, as 0.0001 or as 4 per 100 lines")),
    "count": (_PLAIN, say("a count is a plain number or a number of things, for example 5 or 5 complaints")),
    "open": (_PLAIN, say("a count is a plain number or a number of things, for example 5 or 5 complaints")),
}
"""Statistics that are not counted in every unit, with the units' families."""


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of the expression and where it begins in it."""

    text: str
    start: int

    @property
    def end(self) -> int:
        return self.start + len(self.text)


def read_limit(text: str) -> Limit:
    if len(text) > LONGEST:
        raise BadLimit(say("'{text}' is too long for a limit", text=text.strip()[:20] + "…"), 0, len(text), _hint())
    lead, body = _leading(text)
    statistic, rest = _statistic(body)
    op, rest = _operator(rest)
    tail, rest = _trailing(rest)
    for name in lead.keys() & tail.keys():
        raise BadLimit(say("the limit says twice for how long"), tail[name].start, tail[name].end)
    low, high = _amounts(op, rest)
    durations = {name: _duration(part) for name, part in (lead | tail).items()}
    limit = Limit(statistic, op, low, high, **durations)
    _check(limit, rest, lead | tail, text)
    return _canonical(limit)


def read_duration(text: str, *, whole: bool = False) -> Quantity:
    quantity = parse_quantity(text)
    if not quantity.is_time:
        message = say("'{text}' is no length of time", text=text.strip())
        raise BadQuantity(message, 0, len(text), say("write a time, for example 15 min, 24 h, 3 d or 2 wd"))
    if whole and not quantity.is_whole:
        raise BadQuantity(_not_whole(quantity), 0, len(text), _whole_hint())
    return quantity


def _leading(text: str) -> tuple[dict[str, Part], Part]:
    for name, pattern in LEADING:
        if match := pattern.match(text):
            return {name: Part(match[1], match.start(1))}, Part(text[match.end() :], match.end())
    return {}, Part(text, 0)


def _statistic(part: Part) -> tuple[str, Part]:
    blank = len(part.text) - len(part.text.lstrip())
    body = Part(part.text[blank:], part.start + blank)
    if match := PERCENTILE.match(body.text):
        number = Decimal(match[1] or match[2])
        if not 50 <= number <= Decimal("99.999"):
            raise BadLimit(
                say("'{word}' is no percentile from p50 to p99.9", word=match[0]), body.start, body.start + match.end()
            )
        return f"p{number:f}", _after(body, match.end())
    for word, name in STATISTIC_WORDS.items():
        if body.text.startswith(word) and not _runs_on(body.text, len(word)):
            return name, _after(body, len(word))
    raise _no_statistic(body)


def _runs_on(text: str, end: int) -> bool:
    """Whether an English word goes on at ``end``: ``meanwhile`` is not ``mean``."""
    return text[end - 1].isascii() and text[end : end + 1].isascii() and text[end : end + 1].isalnum()


def _after(part: Part, end: int) -> Part:
    return Part(part.text[end:], part.start + end)


def _no_statistic(body: Part) -> BadLimit:
    match = re.match(r"[^\W\d]+[\d.]*|\S+", body.text)
    if match is None:
        return BadLimit(say("the limit is empty"), 0, body.end, _hint())
    word = match[0]
    end = body.start + len(word)
    likely = _likely_statistic(word)
    message = say("'{word}' is no statistic", word=word if len(word) <= 40 else word[:40] + "…")
    if likely:
        return BadLimit(message, body.start, end, say("did you mean '{word}'?", word=likely), likely)
    return BadLimit(message, body.start, end, say("statistics are {words}", words=[*STATISTICS, "p50 … p99.9"]))


_SLIPS = {"average": "mean", "avg": "mean", "maximum": "max", "percent": "share", "percentage": "share", "最短": "kept"}


def _likely_statistic(word: str) -> str | None:
    from qsstd.model.quantity_reader import one_slip

    folded = word.casefold()
    if folded in _SLIPS or folded in STATISTICS:
        return _SLIPS.get(folded, folded)
    return next((name for name in STATISTICS if one_slip(folded, name)), None)


def _operator(part: Part) -> tuple[str, Part]:
    blank = len(part.text) - len(part.text.lstrip())
    body = _after(part, blank)
    for slip, right in OPERATOR_SLIPS.items():
        if body.text.startswith(slip):
            message = say("'{sign}' is no comparison", sign=slip)
            hint = say("did you mean '{word}'?", word=right)
            raise BadLimit(message, body.start, body.start + len(slip), hint, right)
    for word, op in OPERATOR_WORDS.items():
        if body.text.startswith(word) and not (word == "in" and _runs_on(body.text, 2)):
            return op, _after(body, len(word))
    word = (body.text.split() or [""])[0][:40]
    message = say("'{word}' stands where a comparison belongs", word=word) if word else say("the comparison is missing")
    raise BadLimit(message, body.start, body.start + len(word), say("write <=, <, >=, >, = or in"))


def _trailing(part: Part) -> tuple[dict[str, Part], Part]:
    for name, pattern in TRAILING:
        if match := pattern.search(part.text):
            return {name: Part(match[1], part.start + match.start(1))}, Part(part.text[: match.start()], part.start)
    return {}, part


def _amounts(op: str, part: Part) -> tuple[Quantity | None, Quantity | None]:
    if part.text.strip() in PUBLISHED_WORDS and op != "in":
        return None, None
    if op != "in":
        return _quantity(part), None
    match = RANGE.match(part.text)
    if match is None:
        hint = say("write both ends, for example value in 80 %..85 %")
        raise BadLimit(say("'{text}' is no range", text=part.text.strip()), part.start, part.end, hint)
    low, high = (_quantity(Part(match[i], part.start + match.start(i))) for i in (1, 2))
    if not low.comparable(high):
        raise BadLimit(
            say("the ends of the range '{text}' have different units", text=part.text.strip()), part.start, part.end
        )
    if low > high:
        raise BadLimit(
            say("the range '{text}' ends below where it begins", text=part.text.strip()), part.start, part.end
        )
    return low, high


def _quantity(part: Part) -> Quantity:
    try:
        return parse_quantity(part.text)
    except BadQuantity as bad:
        start, end = part.start + bad.start, part.start + bad.end
        raise BadLimit(bad.message, start, end, bad.hint, bad.suggestion) from None


def _duration(part: Part) -> Quantity:
    try:
        return read_duration(part.text, whole=True)
    except BadQuantity as bad:
        start, end = part.start + bad.start, part.start + bad.end
        raise BadLimit(bad.message, start, end, bad.hint, bad.suggestion) from None


def _check(limit: Limit, amount: Part, durations: dict[str, Part], text: str) -> None:
    """Refuse what no case could be measured by."""
    blank = len(amount.text) - len(amount.text.lstrip())
    start, end = amount.start + blank, amount.start + len(amount.text.rstrip())
    for quantity in (limit.quantity, limit.high):
        if quantity is not None:
            _check_unit(limit.statistic, quantity, start, end)
    for name, part in durations.items():
        if (name == "within") != (limit.statistic == "share") or (name != "within" and limit.statistic != "open"):
            raise _misplaced(name, limit.statistic, part)
    if limit.statistic == "open" and not durations:
        hint = say("write for how long, for example open <= 0 beyond 30 d")
        raise BadLimit(
            say("'{limit}' does not say for how long a case is open", limit=text.strip()), 0, len(text), hint
        )
    check_whole(limit, start, end)


def _misplaced(name: str, statistic: str, part: Part) -> BadLimit:
    if name == "within":
        message = say("'{statistic}' has no time within which", statistic=statistic)
        return BadLimit(message, part.start, part.end, say("only a share is counted within a time"))
    message = say("'{statistic}' does not count open cases", statistic=statistic)
    return BadLimit(message, part.start, part.end, say("only open is counted beyond a time or past the target"))


def _check_unit(statistic: str, quantity: Quantity, start: int, end: int) -> None:
    if statistic in ("notice", "kept") and not quantity.is_time:
        message = say("'{quantity}' is no length of time", quantity=quantity)
        raise BadLimit(message, start, end, say("write a time, for example 15 min, 24 h, 3 d or 2 wd"))
    families, hint = FITTING.get(statistic, (None, None))
    portion = statistic in ("count", "open") and quantity.unit.per > 1
    if families is not None and (portion or quantity.family not in families):
        message = say("'{quantity}' does not fit '{statistic}'", quantity=quantity, statistic=statistic)
        raise BadLimit(message, start, end, hint)
    if statistic == "share" and quantity.size > 1:
        raise BadLimit(say("'{quantity}' is more than the whole", quantity=quantity), start, end, hint)


def check_whole(limit: Limit, start: int = 0, end: int | None = None) -> None:
    """A max, notice or kept, and every duration, in days, working days or months is a whole number of them."""
    counted = (limit.quantity, limit.high) if limit.statistic in WHOLE_STATISTICS else ()
    for quantity in (*counted, limit.within, limit.beyond, limit.past_target):
        if quantity is not None and not quantity.is_whole:
            stop = len(str(limit)) if end is None else end
            raise BadLimit(_not_whole(quantity), start, stop, _whole_hint())


def _not_whole(quantity: Quantity) -> Message:
    return say("'{quantity}' is not a whole number of days, working days or months", quantity=quantity)


def _whole_hint() -> Message:
    return say("such a time ends with a day; write a whole number, or hours")


def _canonical(limit: Limit) -> Limit:
    """All of them within t is the longest of them being t."""
    whole = limit.quantity is not None and limit.quantity.size == 1 and limit.op in (">=", "=")
    if limit.statistic == "share" and limit.within is not None and whole:
        return Limit("max", "<=", limit.within)
    return limit


def _hint() -> Message:
    return say("write a statistic, a comparison and a quantity, for example mean <= 24 h")

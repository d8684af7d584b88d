"""What a calendar says, before and after: the working hours of a day of the week, days off and make-up days."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Literal

from qsstd.diff.change import ValuesChanged
from qsstd.diff.judge import Judgement
from qsstd.diff.snapshot import Seen
from qsstd.diff.told.words import WEEKDAYS
from qsstd.kinds.calendar import Calendar
from qsstd.messages import Message, say

Way = Literal["longer", "shorter", "other"]
FREE = say("no working hours")


def hours_told(change: ValuesChanged, way: Way, message: Callable[[Message], Message]) -> Iterator[Judgement]:
    """A judgement when the hours hold those before and more, or the other way round, or neither.

    ``message`` is made of the name of the day."""
    day = str(change.key[-1])
    before, after = hours(change.old, day), hours(change.new, day)
    if way_of(minutes(before), minutes(after)) == way:
        yield Judgement(message(WEEKDAYS[day]), before or FREE, after or FREE)


def way_of(before: frozenset[int], after: frozenset[int]) -> Way:
    if before < after:
        return "longer"
    return "shorter" if after < before else "other"


def hours(seen: Seen | None, day: str) -> tuple[str, ...]:
    """The spans of ``day`` in the order of the clock."""
    assert seen is not None
    assert isinstance(seen.node, Calendar)
    return tuple(sorted(getattr(seen.node.week, day)))


def minutes(spans: tuple[str, ...]) -> frozenset[int]:
    """Every minute of the day that is within one of ``spans``."""
    ends = (tuple(map(minute, span.split("-"))) for span in spans)
    return frozenset(one for first, last in ends for one in range(first, last))


def minute(clock: str) -> int:
    hour, _, rest = clock.partition(":")
    return int(hour) * 60 + int(rest)


def days_added(change: ValuesChanged, message: Message) -> Iterator[Judgement]:
    """One judgement for all days that came to the list."""
    if change.added:
        yield Judgement(message, None, tuple(map(str, sorted(change.added))))


def days_removed(change: ValuesChanged, message: Message) -> Iterator[Judgement]:
    """One judgement for all days that went from the list."""
    if change.removed:
        yield Judgement(message, tuple(map(str, sorted(change.removed))), None)

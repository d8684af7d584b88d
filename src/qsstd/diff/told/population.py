"""Which cases a promise is for, before and after."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from qsstd.diff.change import FieldChanged
from qsstd.diff.inside import takes_terms
from qsstd.diff.judge import Judgement
from qsstd.diff.snapshot import Seen
from qsstd.messages import Message, Speaks, say
from qsstd.model.conditions import Conditions, covers

Way = Literal["widened", "narrowed", "reworded", "changed"]
EVERY_CASE = Conditions()


def population_told(change: FieldChanged, way: Way, message: Message) -> Iterator[Judgement]:
    """A judgement when the cases after stand to those before as ``way`` says."""
    before, after = cases(change.before, change.old), cases(change.after, change.new)
    if way_of(before, after) == way:
        yield Judgement(message, shown(before), shown(after))


def cases(written: Conditions | None, seen: Seen | None) -> Conditions | None:
    """The cases of ``seen``; None where it names none itself and another promise may decide."""
    if written is None and seen is not None and not takes_terms(seen.node):
        return EVERY_CASE
    return written


def way_of(before: Conditions | None, after: Conditions | None) -> Way:
    """Wider or narrower only where one is proved to hold the other."""
    if before is None or after is None:
        return "changed"
    ways: dict[tuple[bool, bool], Way] = {
        (True, True): "reworded",
        (True, False): "widened",
        (False, True): "narrowed",
        (False, False): "changed",
    }
    return ways[covers(after, before), covers(before, after)]


def shown(conditions: Conditions | None) -> Speaks | None:
    return say("every case") if conditions == EVERY_CASE else conditions

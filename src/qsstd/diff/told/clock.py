"""What the clock of a promise goes by, before and after: its events and tolerances."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from qsstd.diff.change import FieldChanged
from qsstd.diff.judge import Around, Judgement
from qsstd.diff.snapshot import Seen, Snapshot
from qsstd.diff.told.names import named
from qsstd.diff.told.quantities import margin
from qsstd.diff.told.wording import is_form
from qsstd.messages import Message
from qsstd.model.promise import Event
from qsstd.model.quantity import Quantity
from qsstd.model.text import Text
from qsstd.revision import Name

PROMISE = ("target", "metric", "clause")
Way = Literal["raised", "lowered", "changed"]


def event_told(change: FieldChanged, around: Around, message: Message) -> Iterator[Judgement]:
    """A judgement where the clock starts or stops at another event, not where that is only written otherwise."""
    before = event(change.before, change.old, around.old)
    after = event(change.after, change.new, around.new)
    if not (isinstance(before, Text) and isinstance(after, Text) and is_form(before, after, around)):
        yield Judgement(message, before, after)


def event(written: Event | None, seen: Seen | None, side: Snapshot) -> Text | Name | None:
    """The event in words, or the promise whose stop it is."""
    if written is None:
        return None
    return written.words or named(side, seen, written.after, *PROMISE)


def tolerance_told(change: FieldChanged, around: Around, way: Way, message: Message) -> Iterator[Judgement]:
    """A judgement when the tolerance in force went the way that is asked for."""
    before = tolerance(around.old, change.old, change)
    after = tolerance(around.new, change.new, change)
    if before == after:
        before, after = change.before, change.after
        found: Way = "changed"
    else:
        found = way_of(before, after)
    if found == way:
        yield Judgement(message, before, after, margin=margin(before, after))


def tolerance(side: Snapshot, seen: Seen | None, change: FieldChanged) -> Quantity | None:
    """The tolerance of ``seen``, also one that it takes from another promise."""
    name = str(change.key[-1]).replace("-", "_")
    terms = side.promised(seen, side.day) if seen else None
    found: Quantity | None = getattr(terms or (seen and seen.node), name)
    return found


def way_of(before: Quantity | None, after: Quantity | None) -> Way:
    """None at all is a tolerance of nothing."""
    if before is not None and after is not None and not before.comparable(after):
        return "changed"
    sizes = before.size if before else 0, after.size if after else 0
    if sizes[0] == sizes[1]:
        return "changed"
    return "raised" if sizes[0] < sizes[1] else "lowered"

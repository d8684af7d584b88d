"""What costs points on a scorecard, before and after."""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import PartsChanged
from qsstd.diff.judge import Around, Judgement
from qsstd.diff.told.quantities import margin
from qsstd.diff.told.ranks import Way, points
from qsstd.diff.told.wording import is_reworded
from qsstd.kinds.attitude import Violation
from qsstd.messages import Message, say


def deductions_added(change: PartsChanged, message: Message) -> Iterator[Judgement]:
    """A judgement for each mistake that costs points only now."""
    for piece in change.pieces:
        if piece.before is None:
            yield Judgement(message, None, shown(piece.after), at_old=piece.at_old, at_new=piece.at_new)


def deductions_removed(change: PartsChanged, message: Message) -> Iterator[Judgement]:
    """A judgement for each mistake that costs points no more."""
    for piece in change.pieces:
        if piece.after is None:
            yield Judgement(message, shown(piece.before), None, at_old=piece.at_old, at_new=piece.at_new)


def deductions_told(change: PartsChanged, way: Way, message: Message) -> Iterator[Judgement]:
    """A judgement for each mistake that costs more points, or less."""
    for piece in change.pieces:
        if piece.before is None or piece.after is None or piece.before.points == piece.after.points:
            continue
        if (piece.before.points < piece.after.points) == (way == "up"):
            size = margin(points(piece.before.points), points(piece.after.points))
            said = shown(piece.before), shown(piece.after)
            yield Judgement(message, *said, size, at_old=piece.at_old, at_new=piece.at_new)


def deductions_reworded(change: PartsChanged, around: Around, message: Message) -> Iterator[Judgement]:
    """A judgement for each mistake that is said otherwise."""
    for piece in change.pieces:
        if piece.before is not None and piece.after is not None:
            before, after = piece.before.text, piece.after.text
            if before != after and is_reworded(before, after, around):
                yield Judgement(message, before, after, at_old=piece.at_old, at_new=piece.at_new)


def shown(violation: Violation) -> Message:
    return say("minus {points}: {text}", points=f"{violation.points:f}", text=violation.text)

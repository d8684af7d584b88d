"""What is said of training courses and of the times they were held, before and after."""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import EntryAdded, EntryRemoved, FieldChanged, PartsChanged, Piece
from qsstd.diff.judge import Around, Judgement
from qsstd.diff.snapshot import Seen
from qsstd.diff.told.quantities import margin
from qsstd.diff.told.wording import is_form
from qsstd.kinds.training import Course, Held
from qsstd.messages import Message, Speaks, counted, say
from qsstd.model.quantity import Quantity
from qsstd.revision import Name, Said

ASPECTS = {
    "method": say("it is taught otherwise"),
    "hours": say("it takes another time"),
    "assessment": say("what was learnt is checked otherwise"),
}


def course_alone(change: EntryAdded | EntryRemoved, message: Message) -> Iterator[Judgement]:
    """A judgement for a course that came or went, with the roles that take it."""
    before, after = audience(change.old), audience(change.new)
    yield Judgement(message, names(before), names(after), roles=(*before, *after))


def audience(seen: Seen | None) -> tuple[str, ...]:
    return seen.node.roles if seen and isinstance(seen.node, Course) else ()


def names(roles: tuple[str, ...]) -> Said:
    return tuple(Name("role", role) for role in roles) or None


def course_told(change: FieldChanged, around: Around) -> Iterator[Judgement]:
    """A judgement where a course is taught, timed or checked otherwise."""
    before, after = change.before, change.after
    if not is_form(before, after, around):
        are_times = isinstance(before, Quantity) and isinstance(after, Quantity)
        size = margin(before, after) if are_times else None
        yield Judgement(ASPECTS[str(change.key[-1])], before, after, margin=size)


def sessions_added(change: PartsChanged, message: Message) -> Iterator[Judgement]:
    return (of_session(piece, message) for piece in change.pieces if piece.before is None)


def sessions_removed(change: PartsChanged, message: Message) -> Iterator[Judgement]:
    return (of_session(piece, message) for piece in change.pieces if piece.after is None)


def sessions_changed(change: PartsChanged, message: Message) -> Iterator[Judgement]:
    both = (piece for piece in change.pieces if piece.before is not None and piece.after is not None)
    return (of_session(piece, message) for piece in both)


def of_session(piece: Piece, message: Message) -> Judgement:
    said = session(piece.before), session(piece.after)
    return Judgement(message, *said, at_old=piece.at_old, at_new=piece.at_new)


def session(held: Held | None) -> Said:
    """The day, the version that was taught and how many attended."""
    if held is None:
        return None
    parts: list[Speaks | str] = [str(held.date)]
    if held.version is not None:
        parts.append(say("version {version}", version=str(held.version)))
    if held.attended is not None:
        parts.append(counted(held.attended, "{n} person attended", "{n} people attended"))
    return tuple(parts)

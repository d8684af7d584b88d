"""Roles, departments and whatever else is named bare, before and after."""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import FieldChanged, HeadChanged, ReferencesChanged, ValuesChanged
from qsstd.diff.judge import Judgement
from qsstd.messages import Message
from qsstd.revision import Name


def another_one(change: FieldChanged | HeadChanged, kind: str, message: Message) -> Iterator[Judgement]:
    """One judgement where something of ``kind`` is named that was not, or no more."""
    before, after = change.before, change.after
    yield Judgement(message, bare(kind, before), bare(kind, after), roles=roles(kind, before, after))


def ones_added(change: ReferencesChanged, kind: str, message: Message) -> Iterator[Judgement]:
    """A judgement for each name that came to the list."""
    for piece in change.pieces:
        if piece.before is None:
            said = None, bare(kind, piece.after)
            yield Judgement(message, *said, at_old=piece.at_old, at_new=piece.at_new, roles=roles(kind, piece.after))


def ones_removed(change: ReferencesChanged, kind: str, message: Message) -> Iterator[Judgement]:
    """A judgement for each name that went from the list."""
    for piece in change.pieces:
        if piece.after is None:
            said = bare(kind, piece.before), None
            yield Judgement(message, *said, at_old=piece.at_old, at_new=piece.at_new, roles=roles(kind, piece.before))


def bare(kind: str, target: str | None) -> Name | None:
    return Name(kind, target) if target else None


def roles(kind: str, *targets: str | None) -> tuple[str, ...]:
    return tuple(target for target in targets if target) if kind == "role" else ()


def duties_added(change: ValuesChanged, message: Message) -> Iterator[Judgement]:
    """A judgement for each two roles that are kept apart only now."""
    for piece in change.pieces:
        if piece.before is None:
            said = None, both(piece.after)
            yield Judgement(message, *said, at_old=piece.at_old, at_new=piece.at_new, roles=piece.after)


def duties_removed(change: ValuesChanged, message: Message) -> Iterator[Judgement]:
    """A judgement for each two roles that are kept apart no more."""
    for piece in change.pieces:
        if piece.after is None:
            said = both(piece.before), None
            yield Judgement(message, *said, at_old=piece.at_old, at_new=piece.at_new, roles=piece.before)


def both(roles: tuple[str, str]) -> tuple[Name, Name]:
    """Two roles, in whatever order they were written."""
    one, other = sorted(roles)
    return Name("role", one), Name("role", other)

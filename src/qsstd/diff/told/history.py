"""Rows of the revision table of a document, and records of changes that were accepted, before and after."""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import PartsChanged, SettingChanged
from qsstd.diff.judge import Around, Judgement
from qsstd.diff.told.wording import is_form
from qsstd.messages import Message, say
from qsstd.model.head import Revision
from qsstd.workspace.config import Accepted


def rows_added(change: PartsChanged, message: Message) -> Iterator[Judgement]:
    """A judgement for each row that came to the table."""
    for piece in change.pieces:
        if piece.before is None:
            yield Judgement(message, None, shown(piece.after), at_old=piece.at_old, at_new=piece.at_new)


def rows_removed(change: PartsChanged, message: Message) -> Iterator[Judgement]:
    """A judgement for each row that went from the table."""
    for piece in change.pieces:
        if piece.after is None:
            yield Judgement(message, shown(piece.before), None, at_old=piece.at_old, at_new=piece.at_new)


def rows_changed(change: PartsChanged, around: Around, message: Message) -> Iterator[Judgement]:
    """A judgement for each row that says something else."""
    for piece in change.pieces:
        if piece.before is not None and piece.after is not None and not is_form(piece.before, piece.after, around):
            said = shown(piece.before), shown(piece.after)
            yield Judgement(message, *said, at_old=piece.at_old, at_new=piece.at_new)


def shown(row: Revision) -> Message:
    return say("{version}, {day}: {what}", version=row.version, day=str(row.date), what=row.change)


def acceptances_added(change: SettingChanged, message: Message) -> Iterator[Judgement]:
    """A judgement for each record that came to ``accepted``."""
    for index, one in records(change.after, change.before):
        yield Judgement(message, None, accepted(one), at_new=change.at_new / index)


def acceptances_removed(change: SettingChanged, message: Message) -> Iterator[Judgement]:
    """A judgement for each record that went from ``accepted``."""
    for index, one in records(change.before, change.after):
        yield Judgement(message, accepted(one), None, at_old=change.at_old / index)


def records(here: tuple[Accepted, ...], there: tuple[Accepted, ...]) -> Iterator[tuple[int, Accepted]]:
    """What stands in ``accepted`` here and not there, with its place."""
    return ((index, one) for index, one in enumerate(here) if one not in there)


def accepted(one: Accepted) -> Message:
    return say("{change} of {entry}: {reason}", change=one.change, entry=one.at, reason=one.reason)

"""What is referred to, before and after."""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import ListChanged
from qsstd.diff.judge import Around, Judgement
from qsstd.diff.sense import absolute
from qsstd.diff.snapshot import Seen, Snapshot
from qsstd.messages import Message
from qsstd.revision import Name


def named(side: Snapshot, seen: Seen | None, target: str | None, *kinds: str) -> Name | None:
    """What ``target``, which stands in ``seen``, refers to."""
    return Name("", absolute(side, seen.record.document, target, kinds)) if seen and target else None


def names_added(change: ListChanged, around: Around, message: Message, *kinds: str) -> Iterator[Judgement]:
    """A judgement for each reference that came to the list."""
    for piece in change.pieces:
        if piece.before is None:
            after = named(around.new, change.new, piece.after, *kinds)
            yield Judgement(message, None, after, at_old=piece.at_old, at_new=piece.at_new)


def names_removed(change: ListChanged, around: Around, message: Message, *kinds: str) -> Iterator[Judgement]:
    """A judgement for each reference that went from the list."""
    for piece in change.pieces:
        if piece.after is None:
            before = named(around.old, change.old, piece.before, *kinds)
            yield Judgement(message, before, None, at_old=piece.at_old, at_new=piece.at_new)

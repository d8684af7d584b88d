"""Promises that came or went: what they ask for, in short."""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import EntryAdded, EntryRemoved
from qsstd.diff.judge import Around, Judgement
from qsstd.diff.snapshot import Seen, Snapshot
from qsstd.messages import Message
from qsstd.model.promise import Promise
from qsstd.revision import Said


def promise_added(change: EntryAdded, around: Around, message: Message) -> Iterator[Judgement]:
    assert change.new is not None
    yield Judgement(message, None, promised(around.new, change.new))


def promise_removed(change: EntryRemoved, around: Around, message: Message) -> Iterator[Judgement]:
    assert change.old is not None
    yield Judgement(message, promised(around.old, change.old), None)


def promised(side: Snapshot, seen: Seen) -> Said:
    """The limits in force; where there are none, what is reported, or the words of the rule."""
    terms = side.promised(seen, side.day)
    if terms is not None and terms.limits:
        return terms.limits
    measures = seen.node.measures if isinstance(seen.node, Promise) else ()
    return measures or getattr(seen.node, "quote", None)

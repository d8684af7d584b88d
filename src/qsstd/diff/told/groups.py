"""Entries and documents that have another address, or became others: by which addresses they went and go."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qsstd.diff.change import EntriesRegrouped, EntryMerged, EntrySplit
from qsstd.diff.judge import Judgement
from qsstd.diff.snapshot import Seen
from qsstd.messages import Message
from qsstd.model.promise import Promise


def group_told(change: EntrySplit | EntryMerged | EntriesRegrouped, message: Message) -> Iterator[Judgement]:
    """What several became one, several others, or one became several. Only of promises there are figures."""
    before, after = sides(change)
    figures = any(isinstance(seen.node, Promise) for seen in (*before, *after))
    yield Judgement(message, addresses(before), addresses(after), figures=figures)


def sides(change: EntrySplit | EntryMerged | EntriesRegrouped) -> tuple[Sequence[Seen], Sequence[Seen]]:
    assert change.old is not None
    assert change.new is not None
    if isinstance(change, EntrySplit):
        return (change.old,), change.parts
    if isinstance(change, EntryMerged):
        return change.parts, (change.new,)
    return change.before, change.after


def addresses(ones: Sequence[Seen]) -> tuple[str, ...]:
    return tuple(one.address for one in ones)

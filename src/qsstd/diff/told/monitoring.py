"""What is watched and evaluated, and how often, before and after."""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import EntryAdded, EntryRemoved, FieldChanged
from qsstd.diff.judge import Around, Judgement
from qsstd.diff.snapshot import Seen, Snapshot
from qsstd.diff.told.names import named
from qsstd.diff.told.people import roles
from qsstd.diff.told.words import EVALUATION_METHODS, EVERY, in_words
from qsstd.kinds.monitoring import Evaluation, Watch
from qsstd.messages import Message
from qsstd.revision import Said

ORDER = tuple(EVERY)
"""How often, the most often first."""


def entry_alone(change: EntryAdded | EntryRemoved, around: Around, message: Message) -> Iterator[Judgement]:
    """A judgement for a watch or an evaluation that came or went, with what it looks at, how often, and its role."""
    owners = (getattr(seen.node, "owner", None) for seen in (change.old, change.new) if seen)
    before, after = content(around.old, change.old), content(around.new, change.new)
    yield Judgement(message, before, after, roles=roles("role", *owners))


def content(side: Snapshot, seen: Seen | None) -> Said:
    if seen is None:
        return None
    if isinstance(seen.node, Watch):
        metric = named(side, seen, seen.node.of, "metric")
        return (metric, EVERY[seen.node.every]) if metric else EVERY[seen.node.every]
    assert isinstance(seen.node, Evaluation)
    return EVALUATION_METHODS[seen.node.method], EVERY[seen.node.every]


def is_more_often(before: str, after: str) -> bool:
    return ORDER.index(after) < ORDER.index(before)


def interval(change: FieldChanged, message: Message) -> Judgement:
    return Judgement(message, in_words(change.before, EVERY), in_words(change.after, EVERY))

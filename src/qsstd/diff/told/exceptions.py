"""What does not count and when the clock rests, before and after: written here or taken from another promise."""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import TextsChanged
from qsstd.diff.inside import takes_terms
from qsstd.diff.judge import Around, Judgement
from qsstd.diff.snapshot import Seen, Snapshot
from qsstd.diff.told.wording import added, removed
from qsstd.messages import Message
from qsstd.model.terms import missing_from
from qsstd.model.text import Text

Texts = tuple[Text, ...]


def exceptions_added(change: TextsChanged, around: Around, message: Message) -> Iterator[Judgement]:
    """A judgement for each exception that came, also for one that another promise brings in once none is written here."""
    yield from added(change, message)
    before, after, _, written = lists(change, around)
    for text in missing_from(missing_from(after, before), written):
        yield Judgement(message, None, text)


def exceptions_removed(change: TextsChanged, around: Around, message: Message) -> Iterator[Judgement]:
    """A judgement for each exception that went, also for one of another promise that ends once some are written here."""
    yield from removed(change, message)
    before, after, written, _ = lists(change, around)
    for text in missing_from(missing_from(before, after), written):
        yield Judgement(message, text, None)


def lists(change: TextsChanged, around: Around) -> tuple[Texts, Texts, Texts, Texts]:
    """The exceptions in force before and after, and those that are written before and after."""
    assert change.old is not None
    assert change.new is not None
    name = str(change.key[-1])
    in_force = (exceptions(around.old, change.old, name), exceptions(around.new, change.new, name))
    return *in_force, getattr(change.old.node, name), getattr(change.new.node, name)


def exceptions(side: Snapshot, seen: Seen, name: str) -> Texts:
    """Those of ``seen`` with what it takes from other promises; only the written ones where nothing is taken."""
    takes = takes_terms(seen.node) or getattr(seen.node, "floor", None) is not None
    terms = side.promised(seen, side.day) if takes else None
    found: Texts = getattr(terms or seen.node, name)
    return found

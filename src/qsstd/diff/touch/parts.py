"""What is named in the very part of an entry that changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from qsstd.diff.change import Change, InEntry, ListChanged
from qsstd.diff.judge import Judged
from qsstd.diff.touch.links import Known, Link, subject
from qsstd.findings import Path, Place
from qsstd.model.reference import Reference
from qsstd.workspace.index import Record

Part = tuple[Record, Path]


def named(judged: Judged, known: Known) -> Iterator[Link]:
    """The references in what ``judged`` speaks of: those that are there now and those that were."""
    for record, path in _parts(judged):
        _, below = known.once(("below", id(record)), partial(_below, record))
        for reference in below.get(path, ()):
            yield record, reference


def _below(record: Record) -> tuple[Record, Mapping[Path, Sequence[Reference]]]:
    """Path → the references that stand there or below; with the record, so that its ``id`` stays its own."""
    found: dict[Path, list[Reference]] = defaultdict(list)
    for reference in record.references:
        for length in range(len(record.path), len(reference.path) + 1):
            found[reference.path[:length]].append(reference)
    return record, found


def _parts(judged: Judged) -> Iterator[Part]:
    change = judged.change
    if not isinstance(change, InEntry):
        yield from ((record, record.path) for record in subject(change).records)
    elif not isinstance(change, ListChanged):
        yield from _sides(change, judged.at_old, judged.at_new, _value(change, "before"), _value(change, "after"))
    elif judged.said.at_old or judged.said.at_new:
        at_old, at_new = judged.at_old, judged.at_new
        yield from _sides(change, at_old, at_new, at_old != change.at_old, at_new != change.at_new)
    else:
        for one in change.pieces:
            yield from _sides(change, one.at_old, one.at_new, one.before is not None, one.after is not None)


def _value(change: Change, side: str) -> bool:
    """Whether ``change`` has something on that side; what says nothing of it has."""
    return getattr(change, side, True) is not None


def _sides(change: Change, at_old: Place, at_new: Place, was: bool, is_: bool) -> Iterator[Part]:
    """What stands there on either side; where it is not, the place is that of what is around it."""
    if change.new and is_:
        yield change.new.record, at_new.path
    if change.old and was:
        yield change.old.record, at_old.path

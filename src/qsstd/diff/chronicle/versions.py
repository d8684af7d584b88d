"""The history of one entry: what each revision made of it, its limits over time, and how far they went."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Literal

from qsstd.diff.change import Change, InEntry
from qsstd.diff.chronicle.trace import MANY, Gone, Read, Step, Tracer, matched
from qsstd.diff.compare import compare
from qsstd.diff.judge import Around, Judged, judge_all
from qsstd.diff.snapshot import Snapshot
from qsstd.diff.told.limits import terms_told
from qsstd.findings import Place
from qsstd.messages import Message
from qsstd.model.head import Document
from qsstd.model.head import Revision as HistoryRow
from qsstd.model.promise import PromiseFacts
from qsstd.model.stringency import compare_terms
from qsstd.model.terms import Terms
from qsstd.model.text import Text
from qsstd.model.verdict import Verdict
from qsstd.revision import Said, Sort

What = Literal["present", "added", "changed", "removed", "stage", "unreadable"]
"""``present``: it was there where the history begins. ``stage``: a stage of the glide path began, no revision.
``unreadable``: the file could not be read, so the next one is compared with the one before."""


@dataclass(frozen=True, slots=True)
class Told:
    """One thing that a revision changed. ``kind``: the name of the kind of change. ``of``: the entry, its title or address.

    ``key``: the key of the entry that it is about; empty where it is about the entry as a whole."""

    kind: str
    address: str
    of: Text | str
    sort: Sort
    message: Message
    before: Said = None
    after: Said = None
    margin: Decimal | None = None
    key: str = ""


@dataclass(frozen=True, slots=True)
class Version:
    """What one revision made of the entry. ``commit``: None for the working tree and for a stage.

    ``terms``: what it promised from that day on. ``verdict``: how that stands to the version before. ``version``: of the
    document. ``because``: the row of the document's own history. ``formerly``: another address it had before.
    ``became``: what it is from then on. ``sources``: the files that
    changed from which it takes its terms. ``side``: the settings and the day."""

    what: What
    commit: str | None
    day: date | None
    address: str
    kind: str
    title: Text | None
    file: str
    version: str | None = None
    terms: Terms | None = None
    verdict: Verdict | None = None
    told: tuple[Told, ...] = ()
    because: HistoryRow | None = None
    formerly: str | None = None
    became: str | None = None
    sources: tuple[str, ...] = ()
    stages: tuple[tuple[date, Terms], ...] = ()
    side: Snapshot | None = None


@dataclass(frozen=True, slots=True)
class Drift:
    """``verdict``: of the limits alone. ``besides``: what else changed of what counts and of the clock."""

    verdict: Verdict
    besides: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class Chronicle:
    """All versions of an entry, oldest first. ``is_cut``: the clone lacks the beginning."""

    versions: tuple[Version, ...]
    is_cut: bool = False

    @property
    def last(self) -> Version:
        """The last version that could be read."""
        return next((one for one in reversed(self.versions) if one.what != "unreadable"), self.versions[-1])

    @property
    def limited(self) -> tuple[Version, ...]:
        """The versions in which it had limits."""
        return tuple(one for one in self.versions if one.terms and one.terms.limits and one.what != "removed")

    @property
    def drift(self) -> Drift | None:
        """How the last limits stand to the first ones; None where there are no two versions with limits."""
        if len(self.limited) < 2:
            return None
        first, last = self.limited[0], self.limited[-1]
        verdict = how_changed(first, last)
        assert verdict is not None and first.terms and last.terms
        whole = compare_terms(last.terms, first.terms)
        limits = compare_terms(Terms(last.terms.limits), Terms(first.terms.limits))
        besides = [part for part in whole.parts if part not in (*verdict.parts, *limits.parts)]
        return Drift(verdict, tuple(reason for _, reason in besides))


def chronicle(tracer: Tracer, steps: Iterator[Step], today: date) -> Chronicle:
    """The history that ``steps`` (newest first) tell, with the stages of glide paths that began on the way."""
    found = [version for step in steps if (version := version_of(step))]
    found.reverse()
    return Chronicle(tuple(judged_in_turn(with_stages(found, today))), tracer.reading.past.is_cut)


def version_of(step: Step) -> Version | None:
    """None where what differs means the same."""
    newer, older = step.newer, step.older
    if isinstance(newer, Read):
        if isinstance(older, Read):
            return altered(step, older, newer)
        what: What = "present" if older is None else "added"
        return shown(what, step, newer, because=row_of(newer.seen.document, older.document) if older else None)
    if isinstance(newer, Gone):
        if not isinstance(older, Read):
            return None
        because = row_of(newer.document, older.seen.document)
        gone = shown("removed", step, older, because=because)
        version = newer.document.version if newer.document else None
        return replace(gone, terms=None, stages=(), version=version, became=heir(older, step))
    return Version("unreadable", step.at.commit, step.at.date, "", "", None, newer.file)


def heir(older: Read, step: Step) -> str | None:
    """What the entry became that is no longer at its place, among the files that were touched with it."""
    files = sorted(step.at.touched & step.at.files.keys())
    if len(files) > MANY:
        return None
    reading = older.reading
    sides = reading.snapshot(older.standing, {older.file, *files}), reading.snapshot(step.at, files)
    counterpart = matched(*sides).of_old.get(older.seen.key)
    return counterpart.address if counterpart else None


def shown(what: What, step: Step, read: Read, *, because: HistoryRow | None) -> Version:
    day = step.at.date or read.snapshot.day
    seen = read.seen
    return Version(
        what, step.at.commit, day, seen.address, seen.kind, seen.record.title, read.file,
        version=seen.document.version, terms=read.terms_on(day), because=because, stages=tuple(stages(read, day)),
        side=Snapshot(read.snapshot.settings, {}, on=day),
    )  # fmt: skip


def altered(step: Step, older: Read, newer: Read) -> Version | None:
    found = tuple(differences(older, newer))
    day = step.at.date or newer.snapshot.day
    is_renamed = older.seen.address != newer.seen.address
    if not found and not is_renamed and older.terms_on(day) == newer.terms_on(day):
        return None
    version = shown("changed", step, newer, because=row_of(newer.seen.document, older.seen.document))
    sources = sorted(newer.sources & step.at.touched) if older.seen.node == newer.seen.node else ()
    return replace(version, told=found, formerly=older.seen.address if is_renamed else None, sources=tuple(sources))


def differences(older: Read, newer: Read) -> Iterator[Told]:
    """What differs in the entry and in everything below it."""
    files = {older.file, newer.file}
    reading = newer.reading
    sides = reading.snapshot(older.standing, files), reading.snapshot(newer.standing, files)
    changes = [change for change in compare(*sides) if is_about(change, older, newer)]
    return (as_told(one) for one in judge_all(changes, Around(*sides)))


def is_about(change: Change, older: Read, newer: Read) -> bool:
    """Whether ``change`` is of the entry or below it, on either side."""
    sides = ((change.old, older.seen.place), (change.new, newer.seen.place))
    return any(one is not None and is_below(one.place, place) for one, place in sides)


def is_below(place: Place, other: Place) -> bool:
    return place.file == other.file and place.path[: len(other.path)] == other.path


def as_told(one: Judged) -> Told:
    change, said = one.change, one.said
    key = str(change.key[0]) if isinstance(change, InEntry) and change.key else ""
    name = (change.seen.record.title or change.address) if change.new or change.old else change.address
    return Told(
        one.judge.name,
        change.address,
        name,
        one.judge.sort,
        said.message,
        said.before,
        said.after,
        said.margin,
        key,
    )


def row_of(new: Document | None, old: Document | None) -> HistoryRow | None:
    """The row of the document's history that came with the change: that of its version before any other."""
    if new is None:
        return None
    known = old.history if old is not None else ()
    fresh = [row for row in new.history if row not in known]
    return next((row for row in fresh if row.version == new.version), fresh[0] if fresh and old is not None else None)


def stages(read: Read, day: date) -> Iterator[tuple[date, Terms]]:
    """The days after ``day`` on which other terms begin, by its own glide path or one that it takes terms from."""
    records = read.snapshot.index.records
    begins = {stage[0] for one in records if isinstance(one.facts, PromiseFacts) for stage in one.facts.schedule}
    before = read.terms_on(day)
    for begin in sorted(one for one in begins if one > day):
        terms = read.terms_on(begin)
        if terms is not None and terms != before:
            yield begin, terms
            before = terms


def with_stages(versions: Sequence[Version], today: date) -> Iterator[Version]:
    """``versions`` (oldest first), and between them the stages of glide paths that began before the next one."""
    for index, version in enumerate(versions):
        yield version
        following = (one.day for one in versions[index + 1 :] if one.what != "unreadable")
        end = next(following, None) or today
        for begin, terms in version.stages:
            if begin <= end and (begin < end or index == len(versions) - 1):
                yield replace(
                    version, what="stage", commit=None, day=begin, terms=terms, told=(), because=None, formerly=None,
                    sources=(),
                )  # fmt: skip


def judged_in_turn(versions: Iterator[Version]) -> Iterator[Version]:
    """``versions`` with how the terms of each stand to those before; after a gap they are compared across it."""
    before: Version | None = None
    for version in versions:
        if version.terms is None:
            yield version
            continue
        yield replace(version, verdict=how_changed(before, version) if before else None)
        before = version


def how_changed(before: Version, after: Version) -> Verdict | None:
    """How the limits after stand to those before; None where there are none to be compared."""
    terms = before.terms, after.terms
    if not (terms[0] and terms[0].limits and terms[1] and terms[1].limits and before.side and after.side):
        return None
    return terms_told(terms[0], terms[1], Around(before.side, after.side)).verdict

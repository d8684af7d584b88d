"""One entry traced back through the revisions: through other ids, documents and files, gaps and broken files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import PurePosixPath

from qsstd.diff.blur import fog
from qsstd.diff.inheritance import UPWARD
from qsstd.diff.matching.found import Matching
from qsstd.diff.matching.match import match
from qsstd.diff.snapshot import Seen, Snapshot
from qsstd.findings import Place
from qsstd.model.head import Document
from qsstd.model.measure import LimitSet
from qsstd.model.promise import Promise
from qsstd.model.terms import Terms
from qsstd.source.faults import Unreadable
from qsstd.workspace.index import Facts, Record
from qsstd.workspace.load import Loaded, load
from qsstd.workspace.past import Past, Standing

KEPT = 256
"""Files that are kept as they were read."""
MANY = 100
"""Files from which only those are compared in which the id of the entry stands."""


@dataclass(frozen=True)
class Read:
    """The entry as it stood in one revision."""

    standing: Standing
    seen: Seen
    snapshot: Snapshot
    reading: Reading

    @property
    def file(self) -> str:
        return self.seen.place.file

    @cached_property
    def terms(self) -> Terms | None:
        """What it promised on the day of the revision."""
        return self.terms_on(self.snapshot.day)

    def terms_on(self, day: date) -> Terms | None:
        node = self.seen.node
        if isinstance(node, Promise):
            return self.snapshot.promised(self.seen, day)
        limits = getattr(node, "limits", None)
        return Terms(limits.limits, calendar=getattr(node, "calendar", None)) if isinstance(limits, LimitSet) else None

    @cached_property
    def sources(self) -> frozenset[str]:
        """The files from which it takes its terms, apart from its own."""
        return frozenset(record.file for record in above(self.seen.record, self.snapshot)) - {self.file}

    def is_same(self, older: Read) -> bool:
        """Whether nothing came between this and ``older``."""
        if (self.seen.address, self.seen.kind) != (older.seen.address, older.seen.kind):
            return False
        return self.seen.node == older.seen.node and self.terms == older.terms_on(self.snapshot.day)


@dataclass(frozen=True, slots=True)
class Gone:
    """The entry was not there. ``document``: its document, where that was."""

    document: Document | None = None


@dataclass(frozen=True, slots=True)
class Broken:
    """The entry stands in ``file``, which cannot be read."""

    file: str


State = Read | Gone | Broken


@dataclass(frozen=True, slots=True)
class Step:
    """What the commit ``at`` made of the entry. ``older`` None: nothing is known of what was before."""

    at: Standing
    older: Read | Gone | None
    newer: State


def above(record: Record, snapshot: Snapshot) -> Iterator[Record]:
    """The promises from which ``record`` takes its terms, and those from which they take theirs."""
    waiting, met = [record], {record.address}
    while waiting:
        source = waiting.pop()
        for reference in source.under(*UPWARD):
            found = snapshot.index.resolve(reference, source)
            if found is not None and found.address not in met:
                met.add(found.address)
                waiting.append(found)
                yield found


@dataclass
class Reading:
    """Files of any revision, read once as long as they are kept."""

    past: Past
    kept: dict[tuple[str, str, str], Loaded] = field(default_factory=dict)

    def loaded(self, at: Standing, file: str) -> Loaded:
        key = file, at.files[file], at.settings.language
        if key not in self.kept:
            if len(self.kept) >= KEPT:
                self.kept.clear()
            content = self.past.content(file, at.files[file])
            if isinstance(content, bytes):
                self.kept[key] = load(file, content, at.settings)
            else:
                fault = Unreadable(Place(file), content.reason)
                self.kept[key] = Loaded(file, None, (fault,), (), Facts(file))
        return self.kept[key]

    def snapshot(self, at: Standing, files: Iterable[str]) -> Snapshot:
        """The ``files`` that are there, with a way to the documents from which promises take their terms."""

        def elsewhere(documents: Iterable[str]) -> Iterator[Facts]:
            return (self.loaded(at, file).facts for one in documents if (file := named(at, one)))

        held = {file: self.loaded(at, file) for file in files if file in at.files}
        return Snapshot(at.settings, held, elsewhere, at.date)

    def found(self, at: Standing, file: str, name: str, kind: str | None = None) -> Seen | None:
        """What is called ``name`` (an address, or an id alone) in ``file``."""
        for seen in self.snapshot(at, [file]).seen:
            if name in (seen.address, seen.id) and kind in (None, seen.kind):
                return seen
        return None

    def holds(self, at: Standing, file: str, word: str) -> bool:
        content = self.past.content(file, at.files[file])
        return isinstance(content, bytes) and word.encode("utf-8", "surrogateescape") in content


def named(at: Standing, document: str) -> str | None:
    """The file that is named after ``document``."""
    return next((file for file in at.files if PurePosixPath(file).stem == document), None)


@dataclass
class Tracer:
    """The way back. ``name``: as the entry is asked for, or the oldest address that is known.

    ``anywhere``: the entry was not met yet, so it may have been in any file."""

    reading: Reading
    name: str
    kind: str | None = None
    anywhere: bool = True

    def steps(self, first: State, standings: Iterator[Standing]) -> Iterator[Step]:
        """Every commit that made something else of the entry, newest first."""
        new, state = next(standings), first
        pending: Step | None = None
        skipped: list[Step] = []
        self.note(first)
        for old in standings:
            before = self.older(state, pending, new, old)
            if before is None or is_same(state, before):
                state, new = before or state, old
                continue
            if isinstance(state, Broken):
                skipped.append(Step(new, None, state))
            else:
                pending = Step(new, None, state)
            if not isinstance(before, Broken):
                yield from told(pending, before, skipped)
                pending, skipped = None, []
            self.note(before)
            state, new = before, old
        yield from at_the_end(pending, skipped, Step(new, None, state))

    def note(self, state: State) -> None:
        if isinstance(state, Read):
            self.name, self.kind, self.anywhere = state.seen.address, state.seen.kind, False

    def older(self, state: State, pending: Step | None, new: Standing, old: Standing) -> State | None:
        """How the entry was in ``old``, if it was ``state`` in ``new``; None: nothing was touched."""
        if isinstance(state, Gone):
            return self.revived(new, old)
        watched = {state.file} | (state.sources if isinstance(state, Read) else frozenset())
        if watched.isdisjoint(new.touched) and new.settings.language == old.settings.language:
            return None
        known = state if isinstance(state, Read) else pending.newer if pending else None
        if state.file in old.files and (found := self.within(old, state.file)):
            return found
        if not isinstance(known, Read):
            return Gone()
        return self.came_from(known, known.standing if isinstance(state, Broken) else new, old, new.touched)

    def within(self, at: Standing, file: str) -> Read | Broken | None:
        """The entry in ``file``; None where it is certainly not there."""
        seen = self.reading.found(at, file, self.name, self.kind)
        loaded = self.reading.loaded(at, file)
        if seen is not None:
            is_whole = loaded.head_is_whole if seen.is_document else not seen.record.partial
            return Read(at, seen, self.reading.snapshot(at, [file]), self.reading) if is_whole else Broken(file)
        is_hidden = bool(loaded.faults) and self.name.rpartition("/")[2] in loaded.facts.mentions
        return Broken(file) if is_hidden else None

    def revived(self, new: Standing, old: Standing) -> State | None:
        """The entry in a file that ``new`` touched, where it had been taken out."""
        document, _, name = self.name.rpartition("/")
        files = sorted(new.touched & old.files.keys())
        if self.anywhere:
            self.reading.past.together({file: old.files[file] for file in files})
        for file in files:
            if PurePosixPath(file).stem != (document or name) and not (
                self.anywhere and self.reading.holds(old, file, name)
            ):
                continue
            if self.reading.found(old, file, self.name, self.kind) and (found := self.within(old, file)):
                return found
        return None

    def came_from(self, known: Read, new: Standing, old: Standing, touched: frozenset[str]) -> State:
        """What the entry was in ``old``, where its file does not hold it under its address."""
        document = self.reading.loaded(old, known.file).document if known.file in old.files else None
        olds = [file for file in sorted(touched | self.replaced(known, old)) if file in old.files]
        if not olds:
            return Gone(document)
        same = known.standing.files[known.file].rpartition(" ")[2]
        for file in olds:
            if old.files[file] == same and file not in new.files and (found := self.within(old, file)):
                return found
        matching = self.matched(known, new, old, olds, touched)
        key = known.seen.key
        groups = (group.olds[0] for group in matching.groups if any(one.key == key for one in group.news))
        if counterpart := matching.of_new.get(key) or next(groups, None):
            return Read(old, counterpart, matching.old, self.reading)
        faulty = [file for file in olds if self.reading.loaded(old, file).faults]
        if faulty and all(one.key != key for one in matching.left_new()):
            return Broken(faulty[0])
        return Gone(document)

    def replaced(self, known: Read, old: Standing) -> frozenset[str]:
        """The files of what the entry or its document says it replaces."""
        said = (*getattr(known.seen.node, "replaces", ()), *known.seen.document.replaces)
        return frozenset(file for one in said if (file := named(old, one.partition("/")[0])))

    def matched(self, known: Read, new: Standing, old: Standing, olds: list[str], touched: frozenset[str]) -> Matching:
        """Which entry was which, among the files that were touched together."""
        news = {known.file, *(file for file in {*touched, *olds} if file in new.files)}
        if len(olds) > MANY:
            olds = [file for file in olds if self.reading.holds(old, file, known.seen.id)]
            news &= {known.file, *olds}
        return matched(self.reading.snapshot(old, olds), self.reading.snapshot(new, news))


def matched(old: Snapshot, new: Snapshot) -> Matching:
    return match(old, new, fog(old, "old", frozenset()), fog(new, "new", frozenset()))


def is_same(state: State, before: State) -> bool:
    return isinstance(state, Read) and isinstance(before, Read) and state.is_same(before)


def told(pending: Step | None, before: Read | Gone, skipped: list[Step]) -> Iterator[Step]:
    """The commit after which the entry could be read again, and those after which it could not."""
    if pending is not None:
        yield Step(pending.at, before, pending.newer)
    yield from skipped


def at_the_end(pending: Step | None, skipped: list[Step], last: Step) -> Iterator[Step]:
    """What is left where the history is cut."""
    if pending is not None and isinstance(pending.newer, Read):
        yield pending
    yield from skipped
    if not isinstance(last.newer, Gone):
        yield last

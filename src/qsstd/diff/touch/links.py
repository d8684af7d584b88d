"""What refers to what on both sides of a comparison, also by a name that nothing has any more."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar, cast

from qsstd.diff.change import Change, EntriesRegrouped, EntryMerged, EntrySplit, InEntry
from qsstd.diff.snapshot import Seen
from qsstd.model.reference import BARE, Reference
from qsstd.revision import Name
from qsstd.workspace.index import Index, Record
from qsstd.workspace.promises import LONGEST

Link = tuple[Record, Reference]
"""An entry that refers to something, and the reference by which it does."""

PAST = frozenset({"by", "replaces", "reviewed", "changes", "document", "present"})
"""Keys of references that record what happened: what was approved, superseded or reviewed then stays so."""

T = TypeVar("T")


def called(record: Record) -> str:
    """What references to ``record`` are found under."""
    return f"{record.kind} {record.id}" if record.kind in BARE else record.address


def links(index: Index) -> Mapping[str, Sequence[Link]]:
    """What is called so → what refers to it; neither what is retired nor what happened in the past counts."""
    found: dict[str, list[Link]] = defaultdict(list)
    for record in index.records:
        if record.head.status != "retired":
            for reference in record.references:
                if reference.field not in PAST:
                    for name in names_of(reference, record, index):
                        found[name].append((record, reference))
    return found


def names_of(reference: Reference, source: Record, index: Index) -> tuple[str, ...]:
    """What ``reference`` names; where nothing has that name, everything that it may have named."""
    target = index.resolve(reference, source)
    if target is not None:
        return (called(target),)
    for kind in reference.kinds:
        if kind in BARE:
            return (f"{kind} {reference.target}",)
    return f"{source.document}/{reference.target}", reference.target


def names(index: Index) -> frozenset[str]:
    return frozenset(map(called, index.records))


def contents(index: Index) -> Mapping[str, Sequence[Record]]:
    """Document → the entries in it."""
    found: dict[str, list[Record]] = defaultdict(list)
    for record in index.records:
        if not record.is_document:
            found[record.document].append(record)
    return found


@dataclass(frozen=True, slots=True)
class Subject:
    """What a change is of: an entry or document on either side, several where it was split or merged.

    ``names``: what it is called. ``documents``: what the documents are called that it stands in; none for a document."""

    old: tuple[Record, ...]
    new: tuple[Record, ...]
    names: tuple[str, ...]
    documents: tuple[str, ...]

    @property
    def records(self) -> tuple[Record, ...]:
        return (*self.new, *self.old)


def is_whole(change: Change) -> bool:
    """Whether all that is in the entry or document is there now or is not: it came, went, moved or changed its status."""
    return not isinstance(change, InEntry) or change.key == ("status",)


def subject(change: Change) -> Subject:
    """What ``change`` is of. The settings are no entry: nothing."""
    old, new = _parts(change)
    ours = tuple(dict.fromkeys(called(record) for record in (*new, *old)))
    around = dict.fromkeys(record.document for record in (*new, *old) if not record.is_document)
    return Subject(old, new, ours, tuple(around))


def _parts(change: Change) -> tuple[tuple[Record, ...], tuple[Record, ...]]:
    old: Sequence[Seen] = (change.old,) if change.old else ()
    new: Sequence[Seen] = (change.new,) if change.new else ()
    if isinstance(change, EntrySplit):
        new = change.parts
    elif isinstance(change, EntryMerged):
        old = change.parts
    elif isinstance(change, EntriesRegrouped):
        old, new = change.before, change.after
    return _records(old), _records(new)


def _records(seen: Sequence[Seen]) -> tuple[Record, ...]:
    return tuple(one.record for one in seen)


@dataclass(frozen=True)
class Wanted:
    """References that are followed: those under ``fields``, of entries of ``kinds``, none: of any."""

    fields: frozenset[str]
    kinds: frozenset[str] = frozenset()

    def holds(self, source: Record, reference: Reference) -> bool:
        return reference.field in self.fields and (not self.kinds or source.kind in self.kinds)


@dataclass(frozen=True, slots=True)
class Known:
    """Both sides. ``old`` may hold only what differs: it is asked for what is gone."""

    old: Index
    new: Index
    _kept: dict[Hashable, object] = field(default_factory=dict, repr=False)

    def once(self, key: Hashable, compute: Callable[[], T]) -> T:
        """``compute()``, computed once for each ``key``: many changes are of the same thing."""
        if key not in self._kept:
            self._kept[key] = compute()
        return cast(T, self._kept[key])

    def leading_to(self, name: str) -> Iterator[Link]:
        """What refers to ``name``. Of what is gone, also what referred to it and is still there."""
        yield from self.new.once(links).get(name, ())
        if name in self.new.once(names):
            return
        for source, reference in self.old.once(links).get(name, ()):
            here = self.new.by_address.get(source.address)
            if here is not None and here.head.status != "retired":
                yield here, reference

    def sources(self, name: str, wanted: Wanted) -> Sequence[Record]:
        """What refers to ``name`` by ``wanted`` references, each once."""

        def found() -> tuple[Record, ...]:
            wanted_links = (source for source, reference in self.leading_to(name) if wanted.holds(source, reference))
            return tuple({source.address: source for source in wanted_links}.values())

        return self.once(("sources", name, wanted), found)

    def rising(self, start: Iterable[str], wanted: Wanted) -> Iterator[Record]:
        """What refers to ``start`` by ``wanted`` references, then what refers to that, and so on; each once."""
        level = list(dict.fromkeys(start))
        met = set(level)
        for _ in range(LONGEST):
            above = []
            for source in (source for name in level for source in self.sources(name, wanted)):
                if called(source) not in met:
                    met.add(called(source))
                    above.append(called(source))
                    yield source
            level = above

    def entries(self, document: str) -> Sequence[Record]:
        """The entries of ``document``; of one that is gone, those that it had."""
        index = self.new if document in self.new.by_address else self.old
        return index.once(contents).get(document, ())

    def inside(self, of: Subject) -> list[Record]:
        """The entries of the documents among what changed."""
        return [entry for record in of.records if record.is_document for entry in self.entries(record.document)]

    def role(self, name: str) -> Record | None:
        return self.new.named("role", name) or self.old.named("role", name)

    def name(self, record: Record) -> Name:
        """What ``record`` is called in a sentence."""
        kept: dict[str, Name] = self.once("names", dict)
        if record.address not in kept:
            bare = record.kind == "role"
            kept[record.address] = Name("role" if bare else "", record.id if bare else record.address, record.title)
        return kept[record.address]

    def roles(self, found: Iterable[str]) -> tuple[str, ...]:
        """Those of ``found`` that are roles, each once."""
        return tuple(role for role in dict.fromkeys(found) if self.role(role))


def sides(old: Index, new: Index) -> Known:
    """Both sides, with what was found out about them before."""
    kept = new.once(_known)
    return kept.setdefault(id(old), Known(old, new))


def _known(_index: Index) -> dict[int, Known]:
    """The other sides that an index was compared with; each is kept, so that its ``id`` stays its own."""
    return {}

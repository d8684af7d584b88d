"""The index: one plain record an entry. Rules over the workspace read it and nothing else.

Records hold no models and no file contents, so a file may be read in another process, and what refers to what is known.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeVar, cast

from qsstd.findings import Path, Place
from qsstd.model.reference import BARE, Reference
from qsstd.model.text import Text
from qsstd.workspace.config import Settings
from qsstd.workspace.words import Words


@dataclass(frozen=True, slots=True)
class Head:
    """What the index knows of a document's head."""

    status: str
    version: str
    owner: str | None
    effective: date | None

    @property
    def is_binding(self) -> bool:
        return self.status == "approved"

    @property
    def is_finished(self) -> bool:
        """Whether the document claims to be complete: what is missing in a draft may still come."""
        return self.status in ("review", "approved")


@dataclass(frozen=True, slots=True)
class Record:
    """What the index knows of an entry or of a document.

    ``kind``: target, step, role, …, or for a document its kind. ``facts``: what the model's ``facts()`` gave; rules
    look at it with ``isinstance``. ``partial``: something in it could not be read."""

    address: str
    kind: str
    file: str
    path: Path
    title: Text | None
    references: tuple[Reference, ...]
    head: Head
    facts: object | None = None
    partial: bool = False

    @property
    def is_document(self) -> bool:
        return "/" not in self.address

    @property
    def id(self) -> str:
        return self.address.rpartition("/")[2]

    @property
    def document(self) -> str:
        """The id of its document."""
        return self.address.partition("/")[0]

    @property
    def place(self) -> Place:
        return Place(self.file, self.path)

    @property
    def name(self) -> Text | str:
        """The title where there is one, else the address: for sentences."""
        return self.title or self.address

    def is_one_of(self, kinds: tuple[str, ...]) -> bool:
        """Whether a reference to one of ``kinds`` (none: any) may name it."""
        return not kinds or self.kind in kinds or ("document" in kinds and self.is_document)

    def under(self, *fields: str) -> Iterator[Reference]:
        """The references that stand under one of the keys ``fields``."""
        return (reference for reference in self.references if reference.field in fields)

    def at(self, reference: Reference) -> Place:
        return Place(self.file, reference.path)


T = TypeVar("T")

NO_WORDS = Words()


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything that one file gives to the index.

    ``mentions``: all words of a file that could not be read wholly; ``declares``: those of them that look like ids."""

    file: str
    records: tuple[Record, ...] = ()
    words: Words = NO_WORDS
    mentions: frozenset[str] = frozenset()
    declares: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Index:
    """All records of the workspace and its settings."""

    settings: Settings
    files: Sequence[Facts]

    def once(self, compute: Callable[[Index], T]) -> T:
        """``compute(index)``, computed by the first rule that asks; the others are given the same."""
        memo = self._memo
        if compute not in memo:
            memo[compute] = compute(self)
        return cast(T, memo[compute])

    @cached_property
    def _memo(self) -> dict[Callable[[Index], object], object]:
        return {}

    @cached_property
    def records(self) -> tuple[Record, ...]:
        """Every record, document by document in the order of the files."""
        return tuple(record for facts in self.files for record in facts.records)

    @cached_property
    def by_address(self) -> Mapping[str, Record]:
        """Address → record; of two with the same address the first."""
        found: dict[str, Record] = {}
        for record in self.records:
            found.setdefault(record.address, record)
        return found

    @cached_property
    def _bare(self) -> Mapping[tuple[str, str], Record]:
        found: dict[tuple[str, str], Record] = {}
        for record in self.records:
            if record.kind in BARE:
                found.setdefault((record.kind, record.id), record)
        return found

    @cached_property
    def _by_kind(self) -> Mapping[str, Sequence[Record]]:
        found: dict[str, list[Record]] = defaultdict(list)
        for record in self.records:
            found[record.kind].append(record)
        return found

    @cached_property
    def _led(self) -> tuple[Mapping[str, Sequence[tuple[Record, Reference]]], frozenset[str]]:
        """Address → the references that lead there; and what those name that lead nowhere or to another kind."""
        found: dict[str, list[tuple[Record, Reference]]] = defaultdict(list)
        astray: set[str] = set()
        for record in self.records:
            for reference in record.references:
                target = self.resolve(reference, record)
                if target is not None:
                    found[target.address].append((record, reference))
                if target is None or not target.is_one_of(reference.kinds):
                    astray |= _named(reference, record)
        return found, frozenset(astray)

    @cached_property
    def mentions(self) -> frozenset[str]:
        """Words of files that could not be read wholly: what they may declare or refer to."""
        return frozenset().union(*(facts.mentions for facts in self.files))

    @cached_property
    def words(self) -> Mapping[str, Words]:
        """File → its texts."""
        return {facts.file: facts.words for facts in self.files}

    @property
    def documents(self) -> Iterator[Record]:
        return (record for record in self.records if record.is_document)

    def of_kind(self, *kinds: str) -> Iterator[Record]:
        """The records of the kinds, in the order of the files."""
        return (record for kind in kinds for record in self._by_kind.get(kind, ()))

    def named(self, kind: str, name: str) -> Record | None:
        """The department, role, person, channel, area or calendar called ``name``."""
        return self._bare.get((kind, name))

    def resolve(self, reference: Reference, source: Record) -> Record | None:
        """What ``reference``, which stands in ``source``, names; None: nothing has that name.

        An entry of the same document comes before a document of that name, unless only the other is of a kind that
        may stand there. Where neither is, what has the name is given all the same."""
        for kind in reference.kinds:
            if kind in BARE:
                return self._bare.get((kind, reference.target)) or self.by_address.get(reference.target)
        inside = self.by_address.get(f"{source.document}/{reference.target}")
        outside = self.by_address.get(reference.target)
        if inside is None or outside is None or inside.is_one_of(reference.kinds):
            return inside or outside
        return outside if outside.is_one_of(reference.kinds) else inside

    def referrers(self, record: Record, *fields: str) -> Iterator[tuple[Record, Reference]]:
        """What refers to ``record``, and by which reference; ``fields``: only under one of these keys."""
        for source, reference in self._led[0].get(record.address, ()):
            if not fields or reference.field in fields:
                yield source, reference

    def may_be_mentioned(self, record: Record) -> bool:
        """Whether ``record`` may be meant by a file that could not be read wholly or by a reference that leads astray.

        That fault is told where it is; nothing is said to be missing besides."""
        if record.address in self.mentions or record.id in self.mentions:
            return True
        astray = self._led[1]
        return record.id in astray or (not record.is_document and record.document in astray)


def _named(reference: Reference, source: Record) -> set[str]:
    """The document and the entry that a reference names, by what it says alone."""
    document, _, entry = reference.target.rpartition("/")
    return {document or source.document, entry} if BARE.isdisjoint(reference.kinds) else {entry}

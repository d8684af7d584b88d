"""One side of a comparison: the documents that were read of it, and every entry in them with its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from qsstd.diff.inheritance import Documents, Inheritance, nowhere
from qsstd.findings import Path, Place
from qsstd.model.head import Document
from qsstd.model.node import Entry, Node
from qsstd.model.reference import BARE
from qsstd.model.terms import Terms
from qsstd.model.walk import visit
from qsstd.workspace.config import Settings
from qsstd.workspace.index import Index, Record
from qsstd.workspace.load import Loaded
from qsstd.workspace.promises import in_force


@dataclass(frozen=True, slots=True)
class Seen:
    """An entry or a document as it stands on one side.

    ``kind``: target, step, …, or for a document its kind. ``parent``: the address of what it stands in."""

    address: str
    kind: str
    node: Node
    place: Place
    document: Document
    record: Record
    parent: str | None

    @property
    def is_document(self) -> bool:
        return self.parent is None

    @property
    def id(self) -> str:
        return self.address.rpartition("/")[2]

    @property
    def key(self) -> tuple[str, Path]:
        """What tells it from all others of its side, also from one with the same address."""
        return self.place.file, self.place.path

    @property
    def name(self) -> str:
        """What a bare reference to it is compared as; else its address."""
        return f"{self.kind} {self.id}" if self.kind in BARE else self.address


@dataclass(frozen=True)
class Snapshot:
    """One side. ``files``: what was read, at least every file that is not the same on the other side.

    ``elsewhere`` gives the facts of other documents, read only when a promise takes its terms from there.
    ``on``: the day of the side where it is another than that of its settings."""

    settings: Settings
    files: Mapping[str, Loaded]
    elsewhere: Documents = nowhere
    on: date | None = None

    @property
    def day(self) -> date:
        """The day on which its promises are looked at: pinned in the settings, else that of the side."""
        return self.settings.today or self.on or self.settings.day

    @cached_property
    def seen(self) -> tuple[Seen, ...]:
        """Every document, each followed by its entries, in the order of the files."""
        return tuple(seen for file in sorted(self.files) for seen in seen_in(self.files[file]))

    @cached_property
    def kinds_of(self) -> Mapping[str, frozenset[str]]:
        """Address of an entry → its kind; several when an address was given twice."""
        found: dict[str, frozenset[str]] = {}
        for seen in self.seen:
            found[seen.address] = found.get(seen.address, frozenset()) | {seen.kind}
        return found

    @cached_property
    def documents(self) -> tuple[Seen, ...]:
        return tuple(seen for seen in self.seen if seen.is_document)

    @cached_property
    def entries(self) -> Mapping[str, tuple[Seen, ...]]:
        """File → the entries in it, parents first."""
        found: dict[str, list[Seen]] = {}
        for seen in self.seen:
            found.setdefault(seen.place.file, [])
            if not seen.is_document:
                found[seen.place.file].append(seen)
        return {file: tuple(entries) for file, entries in found.items()}

    @cached_property
    def above(self) -> Mapping[tuple[str, Path], Seen]:
        """Key of an entry → the entry or document that it stands in."""
        found: dict[tuple[str, Path], Seen] = {}
        around: list[Seen] = []
        for seen in self.seen:
            while around and (around[-1].place.file, around[-1].address) != (seen.place.file, seen.parent):
                around.pop()
            if around:
                found[seen.key] = around[-1]
            around.append(seen)
        return found

    @cached_property
    def document_of(self) -> Mapping[str, Seen]:
        """File → the document in it."""
        return {seen.place.file: seen for seen in self.documents}

    @cached_property
    def inheritance(self) -> Inheritance:
        """What was read, with those documents from which promises that were asked for take their terms."""
        return Inheritance(self.settings, [loaded.facts for _, loaded in sorted(self.files.items())], self.elsewhere)

    @property
    def index(self) -> Index:
        """What was read, and every document from which a promise of it takes its terms."""
        return self.inheritance.index_for(seen.record for seen in self.seen)

    def prepare(self, asked: Iterable[Seen]) -> None:
        """Read at once what the promises ``asked`` take their terms from, before they are asked for one by one."""
        self.inheritance.index_for(seen.record for seen in asked)

    def promised(self, seen: Seen, day: date) -> Terms | None:
        """What ``seen`` promises on ``day``, with all that it takes from other promises; None where it is no promise."""
        return in_force(seen.record, self.inheritance.index_for((seen.record,)), day)


def seen_in(loaded: Loaded) -> Iterator[Seen]:
    """The document of ``loaded`` and its entries, parents first."""
    document = loaded.document
    if document is None:
        return
    above: list[tuple[Path, str]] = []
    for node, record in zip(nodes_of(loaded, document), loaded.facts.records, strict=True):
        path = record.path
        while above and path[: len(above[-1][0])] != above[-1][0]:
            above.pop()
        parent = above[-1][1] if above else None
        above.append((path, record.address))
        yield Seen(record.address, record.kind, node, record.place, document, record, parent)


def nodes_of(loaded: Loaded, document: Document) -> Iterator[Node]:
    """The document and its entries, in the order of their records; a file that was cut short kept no list of them."""
    if not loaded.nodes:
        return (met.node for met in visit(document).entries)
    return (node for node, _, _ in loaded.nodes if node is document or isinstance(node, Entry))

"""What promises take from other promises: of the documents elsewhere only those are read that somebody asks for."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field

from qsstd.findings import Path
from qsstd.workspace.config import Settings
from qsstd.workspace.index import Facts, Index, Record

Documents = Callable[[Collection[str]], Iterable[Facts]]
"""The facts of documents by their ids; of those that there are."""
UPWARD = ("from", "of", "after", "clause")
"""The references by which a promise takes its terms from another."""


def nowhere(_documents: Collection[str]) -> Iterable[Facts]:
    return ()


@dataclass
class Inheritance:
    """An index that grows. ``known``: ids of documents in it or known to be nowhere; ``followed``: promises whose way up
    is in it."""

    settings: Settings
    facts: list[Facts]
    elsewhere: Documents
    known: set[str] = field(init=False)
    index: Index = field(init=False)
    followed: set[tuple[str, Path]] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.known = {record.address for one in self.facts for record in one.records if record.is_document}
        self.index = Index(self.settings, self.facts)

    def index_for(self, records: Iterable[Record]) -> Index:
        """The index with every document from which one of ``records`` takes its terms."""
        waiting = [*records]
        while waiting := [one for one in waiting if (one.file, one.path) not in self.followed]:
            self.followed.update((one.file, one.path) for one in waiting)
            self.read({name for one in waiting for name in documents_above(one)} - self.known)
            above = (self.index.resolve(reference, one) for one in waiting for reference in one.under(*UPWARD))
            waiting = [one for one in above if one is not None]
        return self.index

    def read(self, wanted: set[str]) -> None:
        self.known |= wanted
        if met := [*self.elsewhere(sorted(wanted))] if wanted else []:
            self.facts = [*self.facts, *met]
            self.index = Index(self.settings, self.facts)


def documents_above(record: Record) -> Iterator[str]:
    """The documents from which ``record`` takes its terms."""
    for reference in record.under(*UPWARD):
        document, _, _ = reference.target.rpartition("/")
        if document:
            yield document

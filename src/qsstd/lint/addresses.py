"""What a reference may name, and what one that names nothing was probably meant to name."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from qsstd.model.reference import BARE, Reference
from qsstd.spelling import nearest
from qsstd.workspace.index import Index, Record

NEIGHBOURS = 8
"""How many words before and after a misspelt one, in the order of letters, are compared with it."""
MISSPELT = 200
"""Words for which the nearest is looked for; who has misspelt more needs another kind of help."""

DECLARED_IN = {
    "department": "organisation",
    "role": "organisation",
    "person": "organisation",
    "channel": "organisation",
    "area": "policy",
    "calendar": "calendar",
    "target": "response-times",
    "metric": "metrics",
    "clause": "regulation",
    "step": "process",
    "process": "process",
    "problem": "problems",
    "finding": "research",
}
"""Kind of entry → the kind of document that declares it."""


def fits(record: Record, kinds: tuple[str, ...]) -> bool:
    """Whether a reference to one of ``kinds`` may name ``record``."""
    return record.is_one_of(kinds)


def is_bare(kinds: tuple[str, ...]) -> bool:
    return any(kind in BARE for kind in kinds)


def written_from(record: Record, source: Record) -> str:
    """How ``source`` writes a reference to ``record``."""
    if record.kind in BARE or (record.document == source.document and not record.is_document):
        return record.id
    return record.address


@dataclass(frozen=True)
class Blurred:
    """The files that could not be read wholly: what they may declare is not called unknown."""

    files: tuple[tuple[str | None, frozenset[str]], ...]

    @classmethod
    def of(cls, index: Index) -> Blurred:
        """Each such file by its kind of document, None where that is not known, and the ids in it."""
        return cls(
            tuple(
                (facts.records[0].kind if facts.records else None, facts.declares)
                for facts in index.files
                if facts.mentions
            )
        )

    def may_declare(self, reference: Reference) -> bool:
        """Whether what ``reference`` names may stand in one of them."""
        declaring = {DECLARED_IN.get(kind) for kind in reference.kinds}
        whole_document = "document" in reference.kinds
        for kind, ids in self.files:
            if kind is not None and (whole_document or (declaring and None not in declaring and kind not in declaring)):
                continue
            if reference.target.rpartition("/")[2] in ids:
                return True
        return False


class Names:
    """Words to choose the nearest from. There may be ten thousand, so only those that begin or end alike are compared."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = sorted(set(words))
        self._turned = sorted(word[::-1] for word in self._words)
        self._found: dict[str, str | None] = {}

    def nearest(self, word: str) -> str | None:
        if word not in self._found and len(self._found) >= MISSPELT:
            return None
        if word not in self._found:
            alike = [*around(self._words, word), *(other[::-1] for other in around(self._turned, word[::-1]))]
            self._found[word] = nearest(word, dict.fromkeys(alike))
        return self._found[word]


def around(ordered: Sequence[str], word: str) -> Sequence[str]:
    """The neighbours of ``word`` in an ordered list: those that begin like it."""
    at = bisect_left(ordered, word)
    return ordered[max(0, at - NEIGHBOURS) : at + NEIGHBOURS]


@dataclass(frozen=True)
class Meant:
    """What references that name nothing fitting were probably meant to name."""

    index: Index
    _pools: dict[tuple[str, ...], Names] = field(default_factory=dict)
    _entries: dict[tuple[str, tuple[str, ...]], tuple[dict[str, Record], Names]] = field(default_factory=dict)

    def by(self, reference: Reference, source: Record) -> Record | None:
        """The entry or document that ``reference`` of ``source`` may mean, of a kind that it may name."""
        kinds, target = reference.kinds, reference.target
        if is_bare(kinds):
            return self._bare(kinds, target)
        document, _, entry = target.rpartition("/")
        if document:
            return self._in_document(kinds, document, entry) or self._elsewhere(kinds, entry)
        return self._elsewhere(kinds, entry) or self._near(kinds, entry, source)

    def _bare(self, kinds: tuple[str, ...], target: str) -> Record | None:
        name = self._pool(kinds).nearest(target)
        return next((one for one in self.index.of_kind(*kinds) if one.id == name), None)

    def _in_document(self, kinds: tuple[str, ...], document: str, entry: str) -> Record | None:
        """The entry of that name, or the nearest, in the document of that name or the nearest."""
        known = self.index.by_address
        if document not in known:
            document = self._pool(("document",)).nearest(document) or ""
        exact = known.get(f"{document}/{entry}")
        if exact is not None and fits(exact, kinds):
            return exact
        return self._entry(kinds, document, entry)

    def _elsewhere(self, kinds: tuple[str, ...], entry: str) -> Record | None:
        """The entry of that name in another document, if there is only one."""
        found = [record for record in self._by_id.get(entry, ()) if fits(record, kinds)]
        return found[0] if len(found) == 1 else None

    def _near(self, kinds: tuple[str, ...], word: str, source: Record) -> Record | None:
        """The nearest entry of the same document, else the nearest document, else the nearest entry of all."""
        entry = self._entry(kinds, source.document, word)
        if entry is not None:
            return entry
        name = self._pool(("document",)).nearest(word)
        found = self.index.by_address.get(name) if name else None
        if found is not None and fits(found, kinds):
            return found
        return self._elsewhere(kinds, self._pool(kinds).nearest(word) or "")

    def _entry(self, kinds: tuple[str, ...], document: str, word: str) -> Record | None:
        if (document, kinds) not in self._entries:
            inside = {one.id: one for one in self._by_document.get(document, ()) if fits(one, kinds)}
            self._entries[document, kinds] = inside, Names(inside)
        inside, names = self._entries[document, kinds]
        name = names.nearest(word)
        return inside[name] if name else None

    def _pool(self, kinds: tuple[str, ...]) -> Names:
        if kinds not in self._pools:
            records = self.index.documents if kinds == ("document",) else self.index.of_kind(*kinds)
            self._pools[kinds] = Names(record.id for record in records)
        return self._pools[kinds]

    @cached_property
    def _by_id(self) -> dict[str, list[Record]]:
        return _grouped((record.id, record) for record in self.index.records if record.kind not in BARE)

    @cached_property
    def _by_document(self) -> dict[str, list[Record]]:
        return _grouped((record.document, record) for record in self.index.records if not record.is_document)


def _grouped(pairs: Iterator[tuple[str, Record]]) -> dict[str, list[Record]]:
    found: dict[str, list[Record]] = defaultdict(list)
    for name, record in pairs:
        found[name].append(record)
    return found

"""What holds no more: retired documents and entries, those that another one replaces, and what holds instead."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from qsstd.model.reference import Reference
from qsstd.workspace.index import Index, Record

LOOKING_BACK = frozenset({"replaces", "reviewed", "changes", "document", "about", "addresses"})
"""Keys under which a document speaks of what was, and may name what holds no more."""
Replacements = Mapping[str, Sequence[Record]]


def looks_back(reference: Reference) -> bool:
    return reference.field in LOOKING_BACK


def superseded(index: Index) -> Iterator[tuple[Record, Record | None]]:
    """Every document and entry that holds no more, and what took its place where that is one thing."""
    replaced = replacements(index)
    for record in index.records:
        if record.head.status == "retired" or record.address in replaced or record.document in replaced:
            yield record, successor(record, replaced, index)


def replacements(index: Index) -> Replacements:
    """Address → what replaces it and is in force."""
    found: dict[str, list[Record]] = defaultdict(list)
    for source in index.records:
        for reference in source.under("replaces"):
            target = index.resolve(reference, source)
            if target is not None and target is not source and is_in_force(source, index):
                found[target.address].append(source)
    return found


def successor(record: Record, replaced: Replacements, index: Index) -> Record | None:
    """What stands in for ``record``: what says so itself, else the entry of the same id in a document that does."""
    found = list(replaced.get(record.address, ()))
    if not found and not record.is_document:
        addresses = (f"{document.address}/{record.id}" for document in replaced.get(record.document, ()))
        found = [index.by_address[address] for address in addresses if address in index.by_address]
    return found[0] if len(found) == 1 else None


def is_in_force(record: Record, index: Index) -> bool:
    """Whether the document of ``record`` is approved and its day has come."""
    return record.head.is_binding and (record.head.effective is None or record.head.effective <= index.settings.day)

"""What holds no more: retired documents and entries, those that another one replaces, and what holds instead."""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.model.reference import Reference
from qsstd.workspace.index import Index, Record

LOOKING_BACK = frozenset({"replaces", "reviewed", "changes", "document", "about"})
"""Keys under which a document speaks of what was, and may name what holds no more."""


def looks_back(reference: Reference) -> bool:
    return reference.field in LOOKING_BACK


def superseded(index: Index) -> Iterator[tuple[Record, Record | None]]:
    """Every document and entry that holds no more, and what took its place where that is known."""
    replaced = {
        target.address: source
        for source in index.records
        for reference in source.under("replaces")
        if is_in_force(source, index) and (target := index.resolve(reference, source)) and target is not source
    }
    for record in index.records:
        successor = replaced.get(record.address)
        if successor is None and not record.is_document and record.document in replaced:
            successor = index.by_address.get(f"{replaced[record.document].address}/{record.id}")
            if record.head.status == "retired" or successor is not None:
                yield record, successor
        elif successor is not None or record.head.status == "retired":
            yield record, successor


def is_in_force(record: Record, index: Index) -> bool:
    """Whether the document of ``record`` is approved and its day has come."""
    return record.head.is_binding and (record.head.effective is None or record.head.effective <= index.settings.day)

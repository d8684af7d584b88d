"""Chains of references that come back to where they began."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from qsstd.model.reference import Reference
from qsstd.workspace.index import Index, Record

Link = tuple[Record, Reference]
"""An entry, and its reference to the next one of the chain."""
Links = Mapping[str, Sequence[tuple[Reference, Record]]]


def cycles(index: Index, records: Iterable[Record], fields: Sequence[str]) -> Iterator[tuple[Link, ...]]:
    """Every chain of references under the keys ``fields`` that closes, from its first entry in the order of files."""
    following = {record.address: tuple(_links(index, record, fields)) for record in records}
    starts = [record for facts in index.files for record in facts.records if following.get(record.address)]
    done: set[str] = set()
    for start in starts:
        if start.address not in done:
            yield from _from(start, following, done)


def _links(index: Index, record: Record, fields: Sequence[str]) -> Iterator[tuple[Reference, Record]]:
    for reference in record.under(*fields):
        target = index.resolve(reference, record)
        if target is not None:
            yield reference, target


def _from(start: Record, following: Links, done: set[str]) -> Iterator[tuple[Link, ...]]:
    """The chains that a walk from ``start`` closes; a loop and not a recursion, for chains may be long."""
    on_way = {start.address: 0}
    chain: list[Link] = []
    pending = [(start, iter(following.get(start.address, ())))]
    while pending:
        record, links = pending[-1]
        link = next(links, None)
        if link is None:
            pending.pop()
            done.add(record.address)
            del on_way[record.address]
            if chain:
                chain.pop()
            continue
        reference, target = link
        if target.address in on_way:
            yield (*chain[on_way[target.address] :], (record, reference))
        elif target.address not in done:
            chain.append((record, reference))
            on_way[target.address] = len(pending)
            pending.append((target, iter(following.get(target.address, ()))))

"""Chains of references that come back to where they began."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

from qsstd.model.reference import Reference
from qsstd.workspace.index import Index, Record

MOST = 100
"""Circles that are told of one walk; there may be more of them than entries."""
Link = tuple[Record, Reference]
"""An entry, and its reference to the next one of the chain."""
Links = Mapping[str, Sequence[tuple[Reference, Record]]]


def cycles(index: Index, records: Iterable[Record], fields: Sequence[str]) -> Iterator[tuple[Link, ...]]:
    """Every chain of references under the keys ``fields`` that closes, from its first entry in the order of files."""
    following = {record.address: links for record in records if (links := tuple(_links(index, record, fields)))}
    if not following:
        return
    order = {record.address: number for number, record in enumerate(index.records)}
    done: set[str] = set()
    for address in sorted(following, key=order.__getitem__):
        if address not in done:
            for chain in islice(_from(index.by_address[address], following, done), MOST):
                first = min(range(len(chain)), key=lambda at, chain=chain: order[chain[at][0].address])  # type: ignore[misc]
                yield (*chain[first:], *chain[:first])


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

"""What differs inside one entry or document that is on both sides, field by field."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Any

from qsstd.diff import lists
from qsstd.diff.blur import Blur
from qsstd.diff.change import (
    Change,
    FieldChanged,
    HeadChanged,
    LimitsChanged,
    ListChanged,
    OrderChanged,
    PartsChanged,
    ReferencesChanged,
    TextsChanged,
    ValuesChanged,
)
from qsstd.diff.matching.found import Matching, Pair
from qsstd.diff.sense import Reader, asked, claims, sense, unit
from qsstd.diff.snapshot import Seen, Snapshot
from qsstd.diff.tables import Row, rows
from qsstd.findings import Path, Place
from qsstd.model.head import Document
from qsstd.model.limit import Limits
from qsstd.model.measure import LimitSet
from qsstd.model.node import Node
from qsstd.model.promise import Promise
from qsstd.model.terms import NEAREST, Terms

ORDERED = frozenset(("method",))
"""Lists of texts whose order means something."""
HEAD = frozenset(field.alias or name for name, field in Document.model_fields.items())


@dataclass(frozen=True)
class Inside:
    """One pair. ``day``: the day on which limits in force are compared."""

    pair: Pair
    found: Matching
    day: date
    blur_old: Blur
    blur_new: Blur

    def changes(self) -> Iterator[Change]:
        if not self.blur_old.whole and not self.blur_new.whole:
            yield from self.below(self.pair.old.node, self.pair.new.node, ())

    def below(self, old: Node | None, new: Node | None, path: Path) -> Iterator[Change]:
        """The changes of one mapping; where it is left out on one side all that it may hold has its default."""
        model = type(old or new)
        for row in rows(model):  # type: ignore[arg-type]
            before = getattr(old, row.attribute) if old is not None else row.default
            after = getattr(new, row.attribute) if new is not None else row.default
            if row.sort == "entries" or before == after or self.is_hidden(row, path, before, after):
                continue
            yield from COMPARE[row.sort](self, row, (*path, row.key), before, after)

    def is_hidden(self, row: Row, path: Path, before: object, after: object) -> bool:
        """Whether the field may stand on one side where it could not be read."""
        top = str((*path, row.key)[0])
        hidden_old = self.blur_old.hides(top, before == row.default or before is None)
        return hidden_old or self.blur_new.hides(top, after == row.default or after is None)

    @cached_property
    def reader_old(self) -> Reader:
        return reader(self.found.old, self.pair.old)

    @cached_property
    def followed(self) -> Reader:
        """Reads the old side with the new names of what was renamed."""
        return replace(self.reader_old, renamed=self.found.renamed)

    @cached_property
    def reader_new(self) -> Reader:
        return reader(self.found.new, self.pair.new)

    def around(self, path: Path, before: object, after: object) -> tuple[Seen, Seen, Place, Place, Path]:
        """What every change begins with; a key that is left out on one side stands at its mapping there."""
        old, new = self.pair.old, self.pair.new
        return old, new, at(old, path, before), at(new, path, after), path


def reader(side: Snapshot, seen: Seen) -> Reader:
    method = seen.node.percentile_method if isinstance(seen.node, Promise) else None
    return Reader(side, seen.record.document, method or NEAREST)


def at(seen: Seen, path: Path, value: object) -> Place:
    """The field at ``path``, or the nearest mapping or entry around it that is there."""
    if value is not None and value != ():
        return Place(seen.place.file, (*seen.place.path, *path))
    node: object = seen.node
    there: list[str | int] = []
    for step in path[:-1]:
        node = next((getattr(node, row.attribute) for row in rows(type(node)) if row.key == step), None)  # type: ignore[arg-type]
        if node is None:
            break
        there.append(step)
    return Place(seen.place.file, (*seen.place.path, *there))


def value(pair: Inside, row: Row, path: Path, before: Any, after: Any) -> Iterator[Change]:
    if row.key == "percentile-method" and not takes_terms(pair.pair.old.node) and not takes_terms(pair.pair.new.node):
        before, after = before or NEAREST, after or NEAREST
    if is_same(pair, row, before, after):
        return
    is_head = pair.pair.new.is_document and len(path) == 1 and row.key in HEAD
    change = HeadChanged if is_head else FieldChanged
    yield change(*pair.around(path, before, after), before, after)
    if row.key in ("derives", "of"):
        yield from taken_over(pair)


def taken_over(pair: Inside) -> Iterator[Change]:
    """Other limits that are taken from another promise, or from the same one times another factor."""
    old, new = pair.pair.old, pair.pair.new
    if not isinstance(old.node, Promise) or not isinstance(new.node, Promise):
        return
    before, after = old.node.limits, new.node.limits
    terms = old.node.terms, new.node.terms
    force = [side.promised(seen, pair.day) for side, seen in ((pair.found.old, old), (pair.found.new, new))]
    if is_same_limits(pair, before, after) and force[0] and force[1]:
        said = [claims(one.limits, one.percentile_method) for one in force if one]
        if said[0] != said[1]:
            yield LimitsChanged(*pair.around(("limits",), before, after), *terms, force[0], force[1])


def is_same(pair: Inside, row: Row, before: object, after: object) -> bool:
    if row.key == "unit":
        return isinstance(before, str) and isinstance(after, str) and unit(before) == unit(after)
    said = sense(after, pair.reader_new, row.kinds)
    return said in (sense(before, pair.reader_old, row.kinds), sense(before, pair.followed, row.kinds))


def takes_terms(node: Node) -> bool:
    """Whether a promise takes what it does not say from another, so that saying the default says something."""
    return getattr(node, "derives", None) is not None or getattr(node, "of", None) is not None


def limits(pair: Inside, row: Row, path: Path, before: LimitSet | None, after: LimitSet | None) -> Iterator[Change]:
    if is_same_limits(pair, before, after):
        return
    old, new = pair.pair.old, pair.pair.new
    terms = terms_with(old.node, before), terms_with(new.node, after)
    force = (
        in_force(pair.found.old, old, pair.day, row, terms[0]),
        in_force(pair.found.new, new, pair.day, row, terms[1]),
    )
    yield LimitsChanged(*pair.around(path, before, after), *terms, *force)


def is_same_limits(pair: Inside, before: LimitSet | None, after: LimitSet | None) -> bool:
    old, new = limits_in(before), limits_in(after)
    said = claims(old, pair.reader_old.method), claims(new, pair.reader_new.method)
    return asked(old) == asked(new) or said[0] == said[1]


def limits_in(value: LimitSet | None) -> Limits:
    return value.limits if value is not None else Limits()


def terms_with(node: Node, value: LimitSet | None) -> Terms:
    """The terms that ``node`` words around the limits of ``value``."""
    if isinstance(node, Promise):
        return replace(node.terms, limits=limits_in(value))
    return Terms(limits_in(value), calendar=getattr(node, "calendar", None))


def in_force(side: Snapshot, seen: Seen, day: date, row: Row, written: Terms) -> Terms:
    terms = side.promised(seen, day)
    if terms is None:
        return written
    return terms if row.key == "limits" else replace(terms, limits=written.limits)


def texts(pair: Inside, row: Row, path: Path, before: Any, after: Any) -> Iterator[Change]:
    indices = lists.texts(before, after)
    changed = [(i, j) for i, j in indices if i is None or j is None or not is_equal(before[i], after[j], pair)]
    yield from of_list(TextsChanged, pair, path, changed, before, after)
    if row.key in ORDERED:
        kept = [(i, j) for i, j in indices if i is not None and j is not None]
        yield from order(pair, path, kept, before, after)


def is_equal(before: object, after: object, pair: Inside) -> bool:
    return sense(before, pair.reader_old) == sense(after, pair.reader_new)


def order(pair: Inside, path: Path, kept: list[tuple[int, int]], before: Any, after: Any) -> Iterator[Change]:
    """Whether what is on both sides, at ``kept``, stands in another order."""
    by_old, by_new = sorted(kept), sorted(kept, key=lambda one: one[1])
    if by_old == by_new:
        return
    places = {one: index for index, one in enumerate(by_old)}
    yield OrderChanged(
        *pair.around(path, before, after),
        tuple(before[i] for i, _ in by_old),
        tuple(after[j] for _, j in by_new),
        tuple(places[one] for one in by_new),
    )


def references(pair: Inside, row: Row, path: Path, before: Any, after: Any) -> Iterator[Change]:
    old, new = pair.pair.old, pair.pair.new
    if row.key == "replaces":
        before = tuple(target for target in before if (old.address, target) not in pair.found.told_old)
        after = tuple(target for target in after if (new.address, target) not in pair.found.told_new)
    yield from values(pair, row, path, before, after, ReferencesChanged)


def values(
    pair: Inside, row: Row, path: Path, before: Any, after: Any, change: type[ListChanged] = ValuesChanged
) -> Iterator[Change]:
    stays = frozenset(before) & frozenset(after)
    said = [sense(item, pair.reader_old, row.kinds) for item in before]
    followed = [sense(item, pair.followed, row.kinds) for item in before]
    come = [sense(item, pair.reader_new, row.kinds) for item in after]
    indices = [
        (i, j) for i, j in lists.names(said, followed, come) if (before[i] if i is not None else after[j]) not in stays
    ]
    yield from of_list(change, pair, path, indices, before, after)


def parts(pair: Inside, _row: Row, path: Path, before: Any, after: Any) -> Iterator[Change]:
    indices = lists.parts(before, after, pair.reader_old, pair.reader_new, pair.followed)
    changed = [(i, j) for i, j in indices if i is None or j is None or not is_same_part(before[i], after[j], pair)]
    yield from of_list(PartsChanged, pair, path, changed, before, after)


def is_same_part(before: Node, after: Node, pair: Inside) -> bool:
    return sense(after, pair.reader_new) in (sense(before, pair.reader_old), sense(before, pair.followed))


def of_list(
    change: type[ListChanged], pair: Inside, path: Path, indices: lists.Indices, before: Any, after: Any
) -> Iterator[Change]:
    if indices:
        around = pair.around(path, before, after)
        yield change(*around, tuple(lists.pieces(indices, before, after, around[2], around[3])))


def within(pair: Inside, _row: Row, path: Path, before: Any, after: Any) -> Iterator[Change]:
    yield from pair.below(before, after, path)


COMPARE: dict[str, Callable[..., Iterator[Change]]] = {
    "value": value,
    "limits": limits,
    "texts": texts,
    "references": references,
    "values": values,
    "parts": parts,
    "inside": within,
}

"""What a value says, apart from how it is written: two values with the same sense are no change."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache

from qsstd.diff.snapshot import Snapshot
from qsstd.diff.tables import rows
from qsstd.model.conditions import Conditions, Range
from qsstd.model.limit import Limit, Limits
from qsstd.model.measure import LimitSet
from qsstd.model.node import Node
from qsstd.model.proof import claims_of
from qsstd.model.quantity import BadQuantity, parse_quantity
from qsstd.model.reference import BARE
from qsstd.model.terms import NEAREST, PercentileMethod
from qsstd.model.text import Text
from qsstd.plugs import names as plugs


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads the values of one entry. ``document``: the id of the document it stands in.

    ``renamed``: names of the old side → those that they became; empty to take names as they stand."""

    side: Snapshot
    document: str
    method: PercentileMethod = NEAREST
    renamed: Mapping[str, str] = field(default_factory=dict)

    def name(self, target: str, kinds: tuple[str, ...]) -> str:
        """The one name of what ``target`` refers to: an address, or kind and id of what is named bare."""
        found = absolute(self.side, self.document, target, kinds)
        return self.renamed.get(found, found)


def absolute(side: Snapshot, document: str, target: str, kinds: tuple[str, ...]) -> str:
    """An entry of the same document comes before a document of that name, unless only that is of a fitting kind."""
    for kind in kinds:
        if kind in BARE:
            return f"{kind} {target}"
    if "/" in target:
        return target
    inside = side.kinds_of.get(f"{document}/{target}")
    outside = side.kinds_of.get(target, frozenset())
    if inside is None:
        return target if names_documents(kinds) or not outside.isdisjoint(kinds) else f"{document}/{target}"
    fits = not kinds or not inside.isdisjoint(kinds)
    if not fits and (names_documents(kinds) or not outside.isdisjoint(kinds)):
        return target
    return f"{document}/{target}"


@cache
def names_documents(kinds: tuple[str, ...]) -> bool:
    """Whether a reference to one of ``kinds`` (none: to anything) may name a document."""
    return not kinds or "document" in kinds or not frozenset(plugs("qsstd.kinds")).isdisjoint(kinds)


def sense(value: object, reader: Reader, kinds: tuple[str, ...] | None = None) -> Hashable:
    """What ``value`` says. ``kinds``: what it may name, where it is a reference or holds some; None: it is none."""
    if isinstance(value, Text):
        return plain(value.zh), plain(value.en)
    if isinstance(value, str):
        return value.strip() if kinds is None else reader.name(value, kinds)
    if isinstance(value, LimitSet):
        return claims(value.limits, reader.method)
    if isinstance(value, Conditions):
        return conditions(value, reader)
    if isinstance(value, Node):
        return type(value), tuple(sense_of_field(value, row.attribute, reader, row.kinds) for row in rows(type(value)))
    if isinstance(value, tuple | list):
        return frozenset(sense(item, reader, kinds) for item in value)
    if isinstance(value, Mapping):
        return frozenset((key, sense(item, reader)) for key, item in value.items())
    return value


def sense_of_field(node: Node, attribute: str, reader: Reader, kinds: tuple[str, ...] | None) -> Hashable:
    value = getattr(node, attribute)
    if attribute == "unit" and isinstance(value, str):
        return unit(value)
    return sense(value, reader, kinds)


@lru_cache(maxsize=1 << 14)
def plain(text: str | None) -> str:
    """``text`` with one space where any blanks stand: how a sentence is wrapped says nothing."""
    return " ".join(text.split()) if text else ""


def unit(word: str) -> Hashable:
    """The unit that ``word`` names: ``h`` is ``小时``."""
    try:
        return parse_quantity(f"1 {word}")
    except BadQuantity:
        return word.strip()


def claims(limits: Limits, method: PercentileMethod) -> Hashable:
    """What each group claims: by nearest rank ``p95 <= 48 h`` claims what ``share >= 95 % within 48 h`` does."""
    return frozenset(
        frozenset(claim for limit in group for claim in claims_of(limit, method)) for group in asked(limits)
    )


def asked(limits: Limits) -> frozenset[frozenset[Limit]]:
    """The groups; none where one of them asks for nothing, so that all are kept by keeping it."""
    return frozenset(map(frozenset, limits.groups)) if all(limits.groups) else frozenset()


def conditions(value: Conditions, reader: Reader) -> Hashable:
    named = frozenset(reader.name(name, ("document",)) for name in value.documents)
    parts = ((key, frozenset(map(bounds, values))) for key, values in value.parts)
    return value.otherwise, named, frozenset(parts)


def bounds(value: str | Range) -> Hashable:
    return (value.low, value.high, value.clock) if isinstance(value, Range) else value.strip()

"""The promise that is in force: after derivation, inheritance from its floor, and the glide path."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from qsstd.findings import Path
from qsstd.model.limit import BadLimit, Limits
from qsstd.model.promise import PromiseFacts
from qsstd.model.terms import Terms
from qsstd.workspace.index import Index, Record

LONGEST = 32
"""Promises that derive from one another in a row; who reads such a chain any longer is lost before the computer is."""


def in_force(record: Record, index: Index, day: date | None = None) -> Terms | None:
    """What ``record`` promises on ``day`` (default: the day of the workspace); None where nothing is promised.

    Limits come from the latest stage of the glide path that has begun; from the target it derives from, times the
    factor; or from the promise that a metric measures. A target that leaves events out has its floor's."""
    known = index.once(_known)
    asked = (record.file, record.path, day or index.settings.day)
    if asked not in known:
        known[asked] = _in_force(record, _Way(index, asked[2]), frozenset())
    return known[asked]


def _known(_index: Index) -> dict[tuple[str, Path, date], Terms | None]:
    """What was asked for once: several rules ask for the same promises."""
    return {}


@dataclass(frozen=True, slots=True)
class _Way:
    """The way up from one promise. ``met``: what was found on it, since two ways may lead to the same promise."""

    index: Index
    day: date
    met: dict[str, Terms | None] = field(default_factory=dict)


def _in_force(record: Record, way: _Way, seen: frozenset[str]) -> Terms | None:
    if record.address in seen or len(seen) >= LONGEST:
        return None
    if record.address not in way.met:
        way.met[record.address] = _found(record, way, seen | {record.address})
    return way.met[record.address]


def _found(record: Record, way: _Way, seen: frozenset[str]) -> Terms | None:
    facts, index, day = record.facts, way.index, way.day
    if not isinstance(facts, PromiseFacts):
        return None
    terms = facts.terms
    begun = [stage for stage in facts.schedule if stage[0] <= day]
    if begun:
        terms = replace(terms, limits=max(begun, key=lambda stage: stage[0])[1])
    chained = next(record.under("after"), None)
    before = index.resolve(chained, record) if chained else None
    if before is not None:
        terms = replace(terms, after=before.address)
    base = next(record.under("from"), None) or next(record.under("of"), None)
    if base is not None:
        terms = _based(terms, facts, _above(record, base.target, way, seen))
    floor = next(record.under("clause"), None)
    if floor is not None:
        above = _above(record, floor.target, way, seen)
        terms = terms.with_events_of(above) if above else terms
    return terms


def _above(record: Record, target: str, way: _Way, seen: frozenset[str]) -> Terms | None:
    reference = next(one for one in record.references if one.target == target)
    other = way.index.resolve(reference, record)
    return _in_force(other, way, seen) if other else None


def _based(terms: Terms, facts: PromiseFacts, base: Terms | None) -> Terms:
    """``terms`` with what it does not say taken from ``base``, whose limits are multiplied by the factor."""
    if base is None:
        return terms
    limits = terms.limits
    if not limits.groups:
        limits = scaled(base.limits, facts.factor)
    return replace(
        terms.with_events_of(base),
        limits=limits,
        ignore_under=terms.ignore_under or base.ignore_under,
        grace=terms.grace or base.grace,
        calendar=terms.calendar or base.calendar,
        percentile_method=terms.percentile_method if facts.says_method else base.percentile_method,
        judge=terms.judge or base.judge,
        per=terms.per or base.per,
    )


def scaled(limits: Limits, factor: Decimal | None) -> Limits:
    """``limits`` with their times multiplied; none where a day or month would be divided, which a rule reports."""
    try:
        return limits.scaled(factor) if factor is not None else limits
    except BadLimit:
        return Limits()

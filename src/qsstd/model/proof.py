"""What follows from a limit: the proofs that stringency rests on.

Proofs are of one-sided claims. ``max <= t`` is the claim that the whole share lies within t, and a nearest-rank
percentile the claim that its share does; so one rule serves the three of them.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from qsstd.model.clocks import Edge, above, at_least, at_most, below
from qsstd.model.limit import Limit, Limits
from qsstd.model.quantity import Quantity
from qsstd.model.terms import NEAREST, PercentileMethod

LOW, HIGH = "low", "high"
WITHIN = "within"
"""The measure of a share within a time."""


@dataclass(frozen=True, slots=True)
class Claim:
    """One side of one limit. ``measure``: what is measured; ``side``: whether it bounds from below or above.

    ``percent``: of a percentile. ``time``: of a share, how fast; of open cases, how old."""

    measure: str
    side: str
    edge: Edge
    percent: Decimal | None = None
    time: Edge | None = None


@dataclass(frozen=True, slots=True)
class Ground:
    """What a proof may use: the percentile methods of both sides, and whether the zone's clock stands still."""

    method_a: PercentileMethod
    method_b: PercentileMethod
    steady_zone: bool

    def turned(self) -> Ground:
        return Ground(self.method_b, self.method_a, self.steady_zone)


def implies(
    a: Limits,
    b: Limits,
    *,
    method_a: PercentileMethod = NEAREST,
    method_b: PercentileMethod = NEAREST,
    steady_zone: bool = False,
) -> bool:
    """Whether whoever keeps ``a`` provably keeps ``b``."""
    return all_imply(a, b, Ground(method_a, method_b, steady_zone))


def all_imply(a: Limits, b: Limits, ground: Ground) -> bool:
    wanted = b.groups or ((),)
    return all(any(group_implies(group, other, ground) for other in wanted) for group in a.groups or ((),))


def group_implies(group: tuple[Limit, ...], other: tuple[Limit, ...], ground: Ground) -> bool:
    return all(any(limit_implies(limit, wanted, ground) for limit in group) for wanted in other)


@lru_cache(maxsize=4096)
def limit_implies(a: Limit, b: Limit, ground: Ground) -> bool:
    claims = claims_of(a, ground.method_a)
    return all(any(_follows(claim, wanted, ground) for claim in claims) for wanted in claims_of(b, ground.method_b))


def _edge(quantity: Quantity | None, strict: bool = False) -> Edge:
    if quantity is None:
        return Edge(("count", ""), None, strict)
    return Edge(quantity.unit.kind, quantity.size, strict)


def claims_of(limit: Limit, method: PercentileMethod) -> tuple[Claim, ...]:
    """The limit as one-sided claims: a range and an equality are two."""
    low = limit.quantity if limit.op in (">", ">=", "=", "in") else None
    high = limit.high if limit.op == "in" else limit.quantity
    sides = []
    if limit.op in (">", ">=", "=", "in"):
        sides.append((LOW, _edge(low, limit.op == ">")))
    if limit.op in ("<", "<=", "=", "in"):
        sides.append((HIGH, _edge(high, limit.op == "<")))
    return tuple(_claim(limit, side, edge, method) for side, edge in sides)


def _claim(limit: Limit, side: str, edge: Edge, method: PercentileMethod) -> Claim:
    measure, percent = limit.statistic, limit.percentile
    if side == HIGH and (measure == "max" or (percent is not None and method == NEAREST)):
        return Claim(WITHIN, LOW, _share(Decimal(100) if percent is None else percent), time=edge)
    if percent is not None:
        return Claim(f"percentile {method}", side, edge, percent)
    if limit.within is not None:
        return Claim(WITHIN, side, edge, time=_edge(limit.within))
    if limit.statistic == "open":
        past = limit.past_target is not None
        return Claim("past target" if past else "open", side, edge, time=_edge(limit.past_target or limit.beyond))
    return Claim(measure, side, edge)


def _share(percent: Decimal) -> Edge:
    from fractions import Fraction

    return Edge(("share", ""), Fraction(percent) / 100)


def _follows(a: Claim, b: Claim, ground: Ground) -> bool:
    if a.measure == WITHIN and a.side == LOW:
        if b.measure == WITHIN and b.side == LOW:
            return above(a.edge, b.edge) and _sooner(a, b, ground)
        return a.edge == _share(Decimal(100)) and _follows_from_max(a, b, ground)
    if a.measure != b.measure or a.side != b.side:
        return False
    if a.side == LOW:
        return _follows_from_low(a, b, ground)
    return _follows_from_high(a, b, ground)


def _sooner(a: Claim, b: Claim, ground: Ground) -> bool:
    """Whether what happens within ``a``'s time happens within ``b``'s."""
    if a.time is None or b.time is None:
        return a.time is b.time
    return at_most(a.time, b.time, each_case=True, steady_zone=ground.steady_zone)


def _follows_from_max(a: Claim, b: Claim, ground: Ground) -> bool:
    """No case is longer than ``a``'s time: so is no mean, median or percentile of them, by whatever method."""
    averaged = b.measure in ("mean", "median") or b.percent is not None
    if not averaged or b.side != HIGH or a.time is None:
        return False
    return at_most(a.time, b.edge, each_case=True, steady_zone=ground.steady_zone)


def _follows_from_low(a: Claim, b: Claim, ground: Ground) -> bool:
    if a.percent is not None and b.percent is not None and a.percent > b.percent:
        return False
    if a.time is not None and not _sooner(b, a, ground):
        return False
    return at_least(a.edge, b.edge, statistic=a.measure, steady_zone=ground.steady_zone)


def _follows_from_high(a: Claim, b: Claim, ground: Ground) -> bool:
    """At most so many within 5 d is at most so many within 3 d; at most so many open beyond 3 d is so beyond 5 d."""
    if a.percent is not None and b.percent is not None and a.percent < b.percent:
        return False
    if a.time is not None:
        sooner = _sooner(b, a, ground) if a.measure == WITHIN else _sooner(a, b, ground)
        return sooner and below(a.edge, b.edge)
    if a.measure in ("notice", "kept"):
        return below(a.edge, b.edge)
    each_case = a.measure == "percentile floor-rank"
    return at_most(a.edge, b.edge, each_case=each_case, steady_zone=ground.steady_zone)

"""How long a process takes on its slowest way: for the rules that hold it to a promise."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from qsstd.kinds.process import Flow, FlowStep
from qsstd.model.limit import Limits
from qsstd.model.quantity import Quantity
from qsstd.model.units import Family

if TYPE_CHECKING:
    from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Timed:
    """A step with the longest time that it may take; ``size`` in the base unit of its family."""

    step: FlowStep
    limit: Quantity

    @property
    def size(self) -> Fraction:
        return self.limit.size


@dataclass(frozen=True, slots=True)
class Path:
    """A way through a process: the steps that have a limit in the family, and the sum in its base unit."""

    steps: tuple[Timed, ...]
    total: Fraction

    @property
    def slowest_first(self) -> list[Timed]:
        return sorted(self.steps, key=lambda step: step.size, reverse=True)


def tightest(limits: Limits, statistic: str) -> Quantity | None:
    """The smallest upper limit on ``statistic`` that holds in every group; None where there is none."""
    found = [limit.quantity for limit in limits.of(statistic) if limit.op in ("<=", "<") and limit.quantity is not None]
    families = {quantity.family for quantity in found}
    if len(limits.groups) != 1 or len(families) != 1:
        return None
    return min(found)


def slowest(flow: Flow, family: Family, last: str | None = None) -> Path:
    """The way through ``flow`` with the largest sum of ``max`` limits of ``family``; a loop is gone through once.

    ``last``: the id of the step with which the way ends; without it, any."""
    timed = {step.id: _timed(step, family) for step in flow.steps}
    after = {step.id: [name for name in step.next if name in timed] for step in flow.steps}
    if last is not None:
        after[last] = []
    best: dict[str, Path] = {}
    for name in _last_first(after):
        ways = [best[other] for other in after[name] if other in best]
        if last is not None and name != last and not ways:
            continue
        rest = max(ways, key=lambda path: path.total, default=Path((), _zero()))
        step = timed[name]
        best[name] = Path((step, *rest.steps), step.size + rest.total) if step else rest
    return max(best.values(), key=lambda path: path.total, default=Path((), _zero()))


def as_quantity(size: Fraction, like: Quantity) -> Quantity:
    """``size``, in base units, in the unit of ``like``, to two decimals at most."""
    value = size * like.unit.per / like.unit.scale
    rounded = (Decimal(value.numerator) / Decimal(value.denominator)).quantize(Decimal("0.01")).normalize()
    return Quantity(Decimal(f"{rounded:f}"), like.unit)


def _timed(step: FlowStep, family: Family) -> Timed | None:
    limit = tightest(step.limits, "max") if step.limits else None
    return Timed(step, limit) if limit is not None and limit.family == family else None


def _last_first(after: dict[str, list[str]]) -> Iterator[str]:
    """Every step after those it leads to; on a loop, the step that the walk came to first counts as its beginning."""
    done: set[str] = set()
    for start in after:
        stack = [(start, iter(after[start]))] if start not in done else []
        open_steps = {start}
        while stack:
            name, following = stack[-1]
            step = next((one for one in following if one not in done and one not in open_steps), None)
            if step is None:
                stack.pop()
                open_steps.discard(name)
                if name not in done:
                    done.add(name)
                    yield name
            else:
                open_steps.add(step)
                stack.append((step, iter(after[step])))


def _zero() -> Fraction:
    from fractions import Fraction

    return Fraction(0)

"""The main number of an entry over time, in stretches within which its values can be compared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from qsstd.diff.chronicle.versions import Chronicle, Version, how_changed
from qsstd.messages import Message, say
from qsstd.model.limit import Limit, Limits
from qsstd.model.quantity import Quantity
from qsstd.model.units import Unit


@dataclass(frozen=True, slots=True)
class Stretch:
    """Values that can be compared with one another. ``because``: why they cannot be with those before.

    ``after_gap``: in between the entry was not there or had no such number."""

    points: tuple[tuple[date | None, Quantity], ...]
    because: tuple[Message, ...] = ()
    after_gap: bool = False

    @property
    def least(self) -> Quantity:
        return min((quantity for _, quantity in self.points), key=lambda one: one.size)

    @property
    def most(self) -> Quantity:
        return max((quantity for _, quantity in self.points), key=lambda one: one.size)


@dataclass(frozen=True, slots=True)
class Course:
    """``figure``: the last limit on what is followed."""

    figure: Limit
    stretches: tuple[Stretch, ...]


def course(of: Chronicle) -> Course | None:
    """The course of the number that most versions have; None where none has one."""
    figure = main_figure(of)
    if figure is None:
        return None
    held = [(version, on(version, figure)) for version in of.versions if version.what != "unreadable"]
    last = next(limit for _, limit in reversed(held) if limit is not None)
    return Course(last, tuple(stretches(held)))


def main_figure(of: Chronicle) -> tuple[object, ...] | None:
    """What is measured by most versions; of several the one that took the most values, then the first in the last."""
    values: dict[tuple[object, ...], set[Quantity | None]] = {}
    counts = Counter[tuple[object, ...]]()
    for version in reversed(of.limited):
        limits = [limit for limit in version.terms.limits if limit.quantity]  # type: ignore[union-attr]
        counts.update({figure(limit) for limit in limits})
        for limit in limits:
            values.setdefault(figure(limit), set()).add(limit.quantity)
    return max(values, key=lambda one: (counts[one], len(values[one])), default=None)


def figure(limit: Limit) -> tuple[object, ...]:
    return limit.statistic, limit.within, limit.beyond, limit.past_target


def on(version: Version, wanted: tuple[object, ...]) -> Limit | None:
    """The limit of ``version`` on what is followed."""
    if version.terms is None or version.what == "removed":
        return None
    return next((limit for limit in version.terms.limits if limit.quantity and figure(limit) == wanted), None)


def stretches(held: list[tuple[Version, Limit | None]]) -> Iterator[Stretch]:
    points: list[tuple[date | None, Quantity]] = []
    because: tuple[Message, ...] = ()
    after_gap = False
    before: Version | None = None
    for version, limit in held:
        if limit is None or limit.quantity is None or version.terms is None:
            if points:
                yield Stretch(tuple(points), because, after_gap)
                points, because = [], ()
            after_gap, before = True, None
            continue
        alone = replace(version, terms=replace(version.terms, limits=Limits(((limit,),))))
        broken = why_not(before, alone)
        if points and broken:
            yield Stretch(tuple(points), because, after_gap)
            points, because, after_gap = [], broken, False
        points.append((version.day, limit.quantity))
        before = alone
    if points:
        yield Stretch(tuple(points), because, after_gap)


def why_not(before: Version | None, after: Version) -> tuple[Message, ...]:
    """Why the numbers before and after cannot be compared; nothing where they can."""
    verdict = how_changed(before, after) if before else None
    if verdict is None:
        return ()
    one, other = unit_of(after), unit_of(before)
    if one.kind != other.kind:
        return (say("counted in {this} instead of {other}", this=one, other=other),)
    if verdict.relation != "incomparable":
        return ()
    return tuple(reason for relation, reason in verdict.parts if relation == "incomparable")


def unit_of(version: Version | None) -> Unit:
    """The unit of the only limit of ``version``."""
    limit = next(iter(version.terms.limits)) if version and version.terms else None
    assert limit is not None and limit.quantity is not None
    return limit.quantity.unit

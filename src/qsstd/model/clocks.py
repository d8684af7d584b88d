"""What a bound by one clock proves by another, on every calendar.

Each case's time reads differently by elapsed hours, by dates, by working hours and by working days. Proved is only:
n h ends no later than n wh, n d no later than n wd; and, where the clock never changes, 24 n h ends no later than
n d, and n d no later than 24 (n + 1) h.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from math import ceil, floor
from typing import TYPE_CHECKING

from qsstd.model.units import Family

if TYPE_CHECKING:
    from datetime import date
    from fractions import Fraction

DAY = 24 * 3600
YEARS_AHEAD = 12
"""How far ``without_clock_change`` looks; the rules of a zone that are known repeat every year."""

Kind = tuple[Family, str]


@dataclass(frozen=True, slots=True)
class Edge:
    """One end of what is allowed: ``size`` in the base unit of ``kind``; ``strict``: not the end itself.

    ``size`` None is the number that somebody publishes: some number, nobody here knows which."""

    kind: Kind
    size: Fraction | None
    strict: bool = False


def below(a: Edge, b: Edge) -> bool:
    """Whether at most ``a`` is at most ``b``, for one clock."""
    if b.size is None:
        return a.size is not None or (a.strict or not b.strict)
    if a.size is None or a.kind != b.kind:
        return False
    return a.size < b.size or (a.size == b.size and (a.strict or not b.strict))


def above(a: Edge, b: Edge) -> bool:
    """Whether at least ``a`` is at least ``b``, for one clock."""
    if a.size is None or b.size is None or a.kind != b.kind:
        return below(a, b)
    return a.size > b.size or (a.size == b.size and (a.strict or not b.strict))


Step = Callable[["Fraction"], "Fraction | int"]
Steps = dict[tuple[Family, Family], tuple[Step, bool]]
"""From clock to clock: what a bound becomes, and whether its strictness stays."""


_WORKING_LATER: Steps = {
    ("elapsed", "working-hours"): (lambda size: size / 3600, True),
    ("days", "working-days"): (lambda size: size, True),
}
_DATES_AND_HOURS: Steps = {
    ("elapsed", "days"): (lambda size: ceil(size / DAY), False),
    ("elapsed", "working-days"): (lambda size: ceil(size / DAY), False),
    ("days", "elapsed"): (lambda size: (size + 1) * DAY, False),
    ("days", "working-hours"): (lambda size: (size + 1) * 24, False),
}
_KEPT_WORKING: Steps = {
    ("working-hours", "elapsed"): (lambda size: size * 3600, True),
    ("working-days", "days"): (lambda size: size, True),
}
_KEPT_DATES: Steps = {
    ("days", "elapsed"): (lambda size: size * DAY, True),
    ("working-days", "elapsed"): (lambda size: size * DAY, True),
    ("elapsed", "days"): (lambda size: floor(size / DAY) - 1, False),
    ("working-hours", "days"): (lambda size: floor(size / 24) - 1, False),
}
_NOTICE_DATES: Steps = {("elapsed", "days"): (lambda size: floor(size / DAY), False)}


def _moved(edge: Edge, kind: Kind, steps: Steps) -> Edge | None:
    if edge.kind == kind or edge.size is None:
        return edge
    step = steps.get((edge.kind[0], kind[0]))
    if step is None:
        return None
    from fractions import Fraction

    change, stays_strict = step
    return Edge(kind, Fraction(change(edge.size)), edge.strict and stays_strict)


def at_most(a: Edge, b: Edge, *, each_case: bool, steady_zone: bool) -> bool:
    """Whether "at most ``a``" proves "at most ``b``" across clocks.

    ``each_case``: of one case's time, as in a max or a share; else of a mean, where dates and hours prove nothing."""
    steps = _WORKING_LATER | _DATES_AND_HOURS if each_case and steady_zone else _WORKING_LATER
    moved = a if b.size is None else _moved(a, b.kind, steps)
    return moved is not None and below(moved, b)


def at_least(a: Edge, b: Edge, *, statistic: str, steady_zone: bool) -> bool:
    """Whether "lasts, or is told before, at least ``a``" proves the same of ``b``; all else only by one clock."""
    steps: Steps = {}
    if statistic == "kept":
        steps = _KEPT_WORKING | _KEPT_DATES if steady_zone else _KEPT_WORKING
    elif statistic == "notice" and steady_zone:
        steps = _NOTICE_DATES
    moved = a if b.size is None else _moved(a, b.kind, steps)
    return moved is not None and above(moved, b)


def without_clock_change(timezone: str, since: date | None = None) -> bool:
    """Whether the zone's clock stands still against UTC from ``since`` (today) on; False for a zone nobody knows."""
    from datetime import datetime

    return _steady(timezone, since or datetime.now().date())


@cache
def _steady(timezone: str, since: date) -> bool:
    from datetime import datetime, time, timedelta
    from zoneinfo import ZoneInfo

    try:
        zone = ZoneInfo(timezone)
    except (KeyError, ValueError, OSError):
        return False
    first = datetime.combine(since, time(12), zone)
    offset = first.utcoffset()
    weeks = range(0, YEARS_AHEAD * 366, 7)
    return all((first + timedelta(days=days)).utcoffset() == offset for days in weeks)

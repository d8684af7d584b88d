"""The limits of a promise with their places, and what sort of limit one is: for the rules about limits."""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.findings import Place
from qsstd.model.limit import Limit
from qsstd.model.measure import LimitSet

Group = tuple[tuple[Place, Limit], ...]
"""Limits that must hold together, each with its place."""


def groups(limits: LimitSet | None, at: Place) -> Iterator[Group]:
    """Each group of ``limits``, which stands at ``at``."""
    for path, group in limits.paths() if limits else ():
        where = at
        for step in path:
            where = where / step
        yield tuple((where / index, limit) for index, limit in enumerate(group))


def is_bare(limit: Limit) -> bool:
    """Whether a mean, a maximum or a percentile is a number of nothing; a share or a value may be one."""
    of_cases = limit.statistic in ("mean", "median", "max", "notice", "kept") or limit.percentile is not None
    return of_cases and limit.quantity is not None and not limit.quantity.unit.name


def is_timed(limit: Limit) -> bool:
    """Whether the limit bounds how long something takes, from one event to another.

    Notice and keeping times are not meant: they count from or to a single event."""
    if limit.statistic == "share":
        return limit.within is not None
    each = limit.statistic in ("mean", "median", "max") or limit.percentile is not None
    return each and limit.quantity is not None and limit.quantity.is_time

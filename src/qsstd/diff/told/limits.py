"""How limits before and after stand to each other, for every kind of entry that has some."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from qsstd.diff.change import LimitsChanged
from qsstd.diff.judge import Around, Judgement
from qsstd.diff.told.wording import is_form
from qsstd.findings import Place
from qsstd.messages import Message
from qsstd.model.limit import Limits
from qsstd.model.stringency import compare, compare_terms, without_clock_change
from qsstd.model.terms import Terms
from qsstd.model.text import Text
from qsstd.model.verdict import Relation, Verdict

MEASURED = frozenset(("target", "metric", "clause"))
"""Kinds of entry whose limits say what is measured; goals, steps and alarms look at figures of a metric or at none."""


@dataclass(frozen=True, slots=True)
class Told:
    """How limits after stand to those before; ``figures``: whether what was measured cannot be compared any more."""

    verdict: Verdict
    figures: bool

    @property
    def relation(self) -> Relation:
        return self.verdict.relation


def limits_told(change: LimitsChanged, around: Around, relation: Relation, message: Message) -> Iterator[Judgement]:
    """A judgement when the limits in force after stand in ``relation`` to those before."""
    told = told_of(change, around)
    if told.relation == relation:
        before, after = change.before_in_force.limits, change.after_in_force.limits
        told = replace(told, figures=told.figures and is_measured(change))
        yield judgement(message, told, before or None, after or None)


def judgement(
    message: Message,
    told: Told,
    before: Limits | Message | None,
    after: Limits | Message | None,
    at_old: Place | None = None,
    at_new: Place | None = None,
) -> Judgement:
    """``message`` with what ``told`` tells of ``before`` and ``after``."""
    verdict = told.verdict
    values = before, after, verdict.margin, verdict.reasons
    return Judgement(message, *values, at_old=at_old, at_new=at_new, figures=told.figures)


def is_measured(change: LimitsChanged) -> bool:
    """Whether the limits of ``change`` say what is measured; those of an early warning do not."""
    return change.kind in MEASURED and change.key == ("limits",)


def comes_or_goes(change: LimitsChanged) -> bool:
    """Whether there were no limits before, or there are none now."""
    return not change.before_in_force.limits or not change.after_in_force.limits


def told_of(change: LimitsChanged, around: Around) -> Told:
    return terms_told(change.before_in_force, change.after_in_force, around)


def terms_told(before: Terms, after: Terms, around: Around) -> Told:
    """How the limits of ``after`` stand to those of ``before``, whatever else differs in what does not count.

    Exceptions and tolerances are held equal, since other kinds of change tell of them. With another start, stop,
    calendar, period or percentile method nothing is proved."""
    held = replace(
        before,
        start=held_event(before.start, after.start, around),
        stop=held_event(before.stop, after.stop, around),
        only=held_event(before.only, after.only, around),
        after=around.now("", before.after) if before.after else None,
        calendar=around.now("calendar", before.calendar) if before.calendar else None,
        excludes=after.excludes,
        pauses=after.pauses,
        ignore_under=after.ignore_under,
        grace=after.grace,
    )
    zones = {side.settings.timezone for side in (around.old, around.new)}
    return judged(held, after, all(without_clock_change(zone, around.new.day) for zone in zones))


def held_event(before: Text | None, after: Text | None, around: Around) -> Text | None:
    """The event ``after`` where it only looks otherwise than ``before``."""
    return after if before is not None and after is not None and is_form(before, after, around) else before


@lru_cache(maxsize=256)
def judged(before: Terms, after: Terms, steady_zone: bool) -> Told:
    """Several kinds of change ask for the same."""
    methods = {"method_a": after.percentile_method, "method_b": before.percentile_method}
    limits = compare(after.limits, before.limits, **methods, steady_zone=steady_zone)
    figures = is_measured_otherwise(before.limits, after.limits)
    if limits.relation == "equal" or not before.limits or not after.limits:
        return Told(limits, figures)
    whole = compare_terms(after, before, steady_zone=steady_zone)
    if whole.relation != "incomparable":
        return Told(limits, figures)
    clock = whole.parts[: len(whole.parts) - len(limits.parts)]
    return Told(whole, figures or any(relation == "incomparable" for relation, _ in clock))


def is_measured_otherwise(before: Limits, after: Limits) -> bool:
    """Whether one figure is taken in place of another: another statistic, a share within another time, another unit.

    A figure that only comes or goes leaves the others as they were, and another threshold is no other figure."""
    old, new = figures(before), figures(after)
    exchanged = not (old.keys() <= new.keys() or new.keys() <= old.keys())
    return exchanged or any(old[one].isdisjoint(new[one]) for one in old.keys() & new.keys() if old[one] and new[one])


def figures(limits: Limits) -> Mapping[object, frozenset[object]]:
    """Each figure that is taken → the kinds of unit of its limits; none where the promise itself names the number."""
    found: dict[object, frozenset[object]] = {}
    for limit in limits:
        key = limit.statistic, limit.within, limit.beyond, limit.past_target
        unit = {limit.quantity.unit.kind} if limit.quantity is not None else set()
        found[key] = found.get(key, frozenset()) | unit
    return found


def limits_rewritten(change: LimitsChanged, around: Around, message: Message) -> Iterator[Judgement]:
    """A judgement where other limits ask for the same; shown is what is written, or what is taken from elsewhere."""
    told = told_of(change, around)
    if told.relation == "equal":
        before, after = change.before.limits, change.after.limits
        if before == after:
            before, after = change.before_in_force.limits, change.after_in_force.limits
        yield Judgement(message, before or None, after or None, figures=told.figures and is_measured(change))

"""Which of two promises asks for more, and why: their limits, their clock, and what does not count.

With another start, stop, calendar or percentile method nothing is proved. Otherwise what does not count tells with the
limits: more exceptions are looser, fewer stricter.
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.messages import Message, say
from qsstd.model.clocks import without_clock_change
from qsstd.model.limit_stringency import compare
from qsstd.model.proof import implies
from qsstd.model.quantity import Quantity
from qsstd.model.terms import Terms, missing_from
from qsstd.model.text import Text
from qsstd.model.verdict import Part, Relation, Verdict, combined

__all__ = ["Relation", "Verdict", "combined", "compare", "compare_terms", "implies", "without_clock_change"]

POOLED = frozenset(("mean", "max", "share", "notice", "kept"))
"""Statistics that hold for the whole where they hold for every part of it."""


def compare_terms(a: Terms, b: Terms, *, steady_zone: bool = False, same_events: bool = False) -> Verdict:
    """How the promise ``a`` stands to ``b``.

    ``same_events``: a person answers for it that the events and exceptions mean the same, in whatever words."""
    limits = compare(
        a.limits,
        b.limits,
        method_a=a.percentile_method,
        method_b=b.percentile_method,
        steady_zone=steady_zone,
    )
    parts = [*_clock(a, b), *_period(a, b), *_tolerances(a, b)]
    if not same_events:
        parts = [*_events(a, b), *_exceptions(a, b), *parts]
    relation = combined(limits.relation, *(part for part, _ in parts))
    return Verdict(relation, (*parts, *limits.parts), None if relation == "incomparable" else limits.margin)


def _events(a: Terms, b: Terms) -> Iterator[Part]:
    if not _same_text(a.start, b.start) or a.after != b.after:
        ours, theirs = a.after or a.start, b.after or b.start
        yield "incomparable", _other(ours, theirs, say("the clock starts at another event"))
    if not _same_text(a.stop, b.stop):
        yield "incomparable", _other(a.stop, b.stop, say("the clock stops at another event"))
    if not _same_text(a.only, b.only):
        yield "incomparable", _other(a.only, b.only, say("other cases are counted"))


def _same_text(a: Text | None, b: Text | None) -> bool:
    if a is None or b is None:
        return a is b
    return a.same_as(b)


def _other(a: object, b: object, fact: Message) -> Message:
    """``fact``, with what is written on both sides where it is written at all."""
    if a is None:
        return say("{fact}: none is named instead of '{other}'", fact=fact, other=b)
    if b is None:
        return say("{fact}: '{this}' where none was named", fact=fact, this=a)
    return say("{fact}: '{this}' instead of '{other}'", fact=fact, this=a, other=b)


def _clock(a: Terms, b: Terms) -> Iterator[Part]:
    """Another calendar or method, where both promises count by one: the proofs hold on every calendar."""
    if a.calendar != b.calendar and a.limits.needs_calendar and b.limits.needs_calendar:
        yield "incomparable", _other(a.calendar, b.calendar, say("working time goes by another calendar"))
    if a.percentile_method != b.percentile_method and _percentiles(a) and _percentiles(b):
        fact = say("percentiles are counted by another method")
        yield "incomparable", _other(a.percentile_method, b.percentile_method, fact)


def _percentiles(terms: Terms) -> bool:
    return any(limit.percentile is not None for limit in terms.limits)


def _period(a: Terms, b: Terms) -> Iterator[Part]:
    """A period matters to what is counted over many cases; one that is not named goes with any."""
    limits = (*a.limits, *b.limits)
    if a.judge and b.judge and a.judge != b.judge and not all(limit.each_case for limit in limits):
        yield "incomparable", _other(a.judge, b.judge, say("the limits are judged over another period"))
    more, fewer = missing_from(a.per, b.per), missing_from(b.per, a.per)
    if not more and not fewer:
        return
    pooled = all(limit.statistic in POOLED for limit in limits)
    if more and not fewer and pooled:
        yield "stricter", say("every {parts} for itself must keep the limits", parts=more)
    elif fewer and not more and pooled:
        yield "looser", say("not every {parts} for itself must keep the limits any more", parts=fewer)
    else:
        yield "incomparable", say("the limits are judged over other parts")


def _exceptions(a: Terms, b: Terms) -> Iterator[Part]:
    for text in missing_from(a.excludes, b.excludes):
        yield "looser", say("'{text}' is excluded in addition", text=text)
    for text in missing_from(b.excludes, a.excludes):
        yield "stricter", say("'{text}' is not excluded any more", text=text)
    for text in missing_from(a.pauses, b.pauses):
        yield "looser", say("the clock also rests for '{text}'", text=text)
    for text in missing_from(b.pauses, a.pauses):
        yield "stricter", say("the clock does not rest for '{text}' any more", text=text)


def _tolerances(a: Terms, b: Terms) -> Iterator[Part]:
    more, less = say("more time is tolerated"), say("less time is tolerated")
    yield from _tolerance(a.grace, b.grace, more, less)
    longer, shorter = say("longer cases do not count"), say("shorter cases count too")
    yield from _tolerance(a.ignore_under, b.ignore_under, longer, shorter)


def _tolerance(a: Quantity | None, b: Quantity | None, more: Message, less: Message) -> Iterator[Part]:
    """The larger tolerance is the looser promise; none at all is a tolerance of nothing."""
    ours, theirs = (a.size if a else 0), (b.size if b else 0)
    if a is not None and b is not None and not a.comparable(b):
        yield "incomparable", say("the tolerances '{this}' and '{other}' go by different clocks", this=a, other=b)
    elif ours != theirs:
        relation: Relation = "looser" if ours > theirs else "stricter"
        yield relation, _other(a, b, more if ours > theirs else less)

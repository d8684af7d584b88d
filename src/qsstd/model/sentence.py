"""A promise as one sentence, in Chinese or English, from its parts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from qsstd.messages import Language, Message, Speaks, say
from qsstd.model.conditions import Conditions
from qsstd.model.limit import Limits
from qsstd.model.measure import Measure
from qsstd.model.promise import Consequence
from qsstd.model.quantity import Quantity
from qsstd.model.terms import Terms


@dataclass(frozen=True, slots=True)
class Beside:
    """What a promise says beside its terms.

    ``start``: what the promise whose stop starts the clock is called; ``calendar``: what the calendar is called.
    ``report``: how often figures are reported; ``measures``: what is reported without a threshold.
    ``coming``: the stages of the glide path that are still to come; ``remarks``: all else, already worded."""

    start: Speaks | str | None = None
    calendar: Speaks | str | None = None
    report: str | None = None
    measures: tuple[Measure, ...] = ()
    coming: tuple[tuple[date, Limits], ...] = ()
    remarks: tuple[Message, ...] = ()


NOTHING = Beside()


def sentence(
    promise: Terms | Limits,
    language: Language,
    *,
    title: Speaks | str | None = None,
    when: Conditions | Speaks | None = None,
    late: Sequence[Speaks | str] = (),
    beside: Beside = NOTHING,
) -> str:
    """``promise`` read aloud: for whom, from what to what, within which limits, what does not count, what follows.

    ``late``: the consequences. The limits stand in it as ``in_language`` writes them and read back."""
    terms = promise if isinstance(promise, Terms) else Terms(promise)
    semicolon, stop = ("；", "。") if language == "zh" else ("; ", ".")
    first = _joined([*_span(terms, beside), *_limits(terms, beside)], language)
    parts = (*_stages(terms, beside), *beside.remarks, *_exceptions(terms), *_counting(terms, beside))
    further = [part.in_language(language) for part in parts]
    if late:
        duties = semicolon.join(part.in_language(language) for part in _ladder(late))
        further.append(say("when late: {consequences}", consequences=duties).in_language(language))
    return _lead(title, when, language) + semicolon.join(part for part in (first, *further) if part) + stop


def _lead(title: Speaks | str | None, when: Conditions | Speaks | None, language: Language) -> str:
    """Whom it is about; the conditions in brackets behind the title."""
    nobody = isinstance(when, Conditions) and not (when.parts or when.otherwise)
    cases = None if nobody else when
    if title is not None:
        named = say("{title} ({cases}): ", title=title, cases=cases) if cases else say("{title}: ", title=title)
        return named.in_language(language)
    return say("{cases}: ", cases=cases).in_language(language) if cases else ""


def _joined(parts: Sequence[Speaks], language: Language) -> str:
    return ("，" if language == "zh" else ", ").join(part.in_language(language) for part in parts)


def _span(terms: Terms, beside: Beside) -> Iterator[Message]:
    after = say("the end of '{promise}'", promise=beside.start or terms.after) if terms.after else None
    if after is not None and terms.stop is not None:
        yield say("from {start} until {stop}", start=after, stop=terms.stop)
    elif after is not None:
        yield say("from {start}", start=after)
    elif terms.start is not None and terms.stop is not None:
        yield say("from when {start} until {stop}", start=terms.start, stop=terms.stop)
    elif terms.start is not None:
        yield say("from when {start}", start=terms.start)
    elif terms.stop is not None:
        yield say("until {stop}", stop=terms.stop)
    if terms.only:
        yield say("counting only {part}", part=terms.only)


def _limits(terms: Terms, beside: Beside) -> Iterator[Speaks]:
    if terms.limits:
        yield terms.limits
    if terms.limits and terms.per:
        yield say("in each {parts}", parts=terms.per)
    if terms.percentile_method != "nearest-rank" and any(limit.percentile for limit in terms.limits):
        yield say("percentiles by {method}", method=METHODS[terms.percentile_method])
    if terms.calendar:
        yield say("by the calendar '{calendar}'", calendar=beside.calendar or terms.calendar)


def _times(terms: Terms) -> Iterator[Quantity]:
    return (quantity for limit in terms.limits for quantity in limit.quantities)


METHODS = {"floor-rank": say("the rank rounded down"), "linear": say("linear interpolation")}


def _stages(terms: Terms, beside: Beside) -> Iterator[Message]:
    if any(quantity.family in ("days", "working-days") and not quantity.value for quantity in _times(terms)):
        yield say("0 days: by the end of the same day")
    for day, limits in beside.coming:
        yield say("from {day} on: {limits}", day=day.isoformat(), limits=limits)


def _exceptions(terms: Terms) -> Iterator[Message]:
    if terms.excludes:
        yield say("not counted: {texts}", texts=terms.excludes)
    if terms.pauses:
        yield say("the clock rests: {texts}", texts=terms.pauses)
    if terms.ignore_under is not None:
        yield say("cases under {duration} do not count", duration=terms.ignore_under)
    if terms.grace is not None:
        yield say("late only after {duration} more", duration=terms.grace)


def _counting(terms: Terms, beside: Beside) -> Iterator[Message]:
    if beside.measures:
        yield say("reported without a threshold: {measures}", measures=beside.measures)
    if beside.report:
        yield REPORTED[beside.report]
    if terms.per and not terms.limits:
        yield say("for each {parts}", parts=terms.per)
    if terms.judge:
        yield JUDGED[terms.judge]


def _ladder(late: Sequence[Speaks | str]) -> Iterator[Speaks]:
    """The consequences; one that stands in place of an earlier one says so."""
    before: list[Consequence] = []
    for one in late:
        spoken = one if isinstance(one, Speaks) else say("{text}", text=one)
        if isinstance(one, Consequence):
            replaced = one.after and any(one.sorts & other.sorts and one.after != other.after for other in before)
            before.append(one)
            yield say("{consequence} instead", consequence=spoken) if replaced else spoken
        else:
            yield spoken


JUDGED = {
    "day": say("judged every day"),
    "week": say("judged every week"),
    "month": say("judged every month"),
    "quarter": say("judged every quarter"),
    "half-year": say("judged every half-year"),
    "year": say("judged every year"),
}
REPORTED = {
    "day": say("reported every day"),
    "week": say("reported every week"),
    "month": say("reported every month"),
    "quarter": say("reported every quarter"),
    "half-year": say("reported every half-year"),
    "year": say("reported every year"),
}

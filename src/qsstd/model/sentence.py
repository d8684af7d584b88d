"""A promise as one sentence, in Chinese or English, from its parts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qsstd.messages import Language, Message, Speaks, say
from qsstd.model.conditions import Conditions
from qsstd.model.limit import Limits
from qsstd.model.terms import Terms


def sentence(
    promise: Terms | Limits,
    language: Language,
    *,
    title: Speaks | str | None = None,
    when: Conditions | None = None,
    late: Sequence[Speaks | str] = (),
) -> str:
    """``promise`` read aloud: for whom, from what to what, within which limits, what does not count, what follows.

    ``late``: the consequences, already worded. The limits stand in it as ``in_language`` writes them and read back."""
    terms = promise if isinstance(promise, Terms) else Terms(promise)
    semicolon, stop = ("；", "。") if language == "zh" else ("; ", ".")
    first = _joined([*_span(terms), *_limits(terms)], language)
    further = [part.in_language(language) for part in _further(terms, late)]
    return _lead(title, when, language) + semicolon.join(part for part in (first, *further) if part) + stop


def _lead(title: Speaks | str | None, when: Conditions | None, language: Language) -> str:
    """Whom it is about; the conditions in brackets behind the title."""
    cases = when if when is not None and (when.parts or when.otherwise) else None
    if title is not None:
        named = say("{title} ({cases}): ", title=title, cases=cases) if cases else say("{title}: ", title=title)
        return named.in_language(language)
    return say("{cases}: ", cases=cases).in_language(language) if cases else ""


def _joined(parts: Sequence[Speaks], language: Language) -> str:
    return ("，" if language == "zh" else ", ").join(part.in_language(language) for part in parts)


def _span(terms: Terms) -> Iterator[Message]:
    start = terms.start or (say("the end of {address}", address=terms.after) if terms.after else None)
    if start is not None and terms.stop is not None:
        yield say("from {start} to {stop}", start=start, stop=terms.stop)
    elif start is not None:
        yield say("from {start}", start=start)
    elif terms.stop is not None:
        yield say("until {stop}", stop=terms.stop)
    if terms.only:
        yield say("counting only {part}", part=terms.only)


def _limits(terms: Terms) -> Iterator[Speaks]:
    if terms.limits:
        yield terms.limits
    if terms.limits and terms.per:
        yield say("in each {parts}", parts=terms.per)
    if terms.percentile_method != "nearest-rank" and any(limit.percentile for limit in terms.limits):
        yield say("percentiles by {method}", method=METHODS[terms.percentile_method])


METHODS = {"floor-rank": say("the rank rounded down"), "linear": say("linear interpolation")}


def _further(terms: Terms, late: Sequence[Speaks | str]) -> Iterator[Message]:
    if terms.excludes:
        yield say("not counted: {texts}", texts=terms.excludes)
    if terms.pauses:
        yield say("the clock rests: {texts}", texts=terms.pauses)
    if terms.ignore_under is not None:
        yield say("cases under {duration} do not count", duration=terms.ignore_under)
    if terms.grace is not None:
        yield say("late only after {duration} more", duration=terms.grace)
    if terms.judge:
        yield JUDGED[terms.judge]
    if late:
        yield say("when late: {consequences}", consequences=tuple(late))


JUDGED = {
    "day": say("judged every day"),
    "week": say("judged every week"),
    "month": say("judged every month"),
    "quarter": say("judged every quarter"),
    "half-year": say("judged every half-year"),
    "year": say("judged every year"),
}

"""The body of a promise, the same for a target, a metric and a clause of a regulation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated, ClassVar, Literal

from pydantic import Field, PlainValidator, WithJsonSchema

from qsstd.messages import Language, Message, Speaks, say
from qsstd.model.conditions import BadCondition, Conditions
from qsstd.model.limit import Limits
from qsstd.model.measure import Duration, LimitSet, Measure, MeasureField, QuantityField
from qsstd.model.node import Day, Entry, Many, Node, Shorthand, Truth, refusal
from qsstd.model.payment import Payment
from qsstd.model.reference import CalendarId, PromiseAddress, Ref
from qsstd.model.terms import Terms
from qsstd.model.text import AfterCharacters, Text

PeriodName = Literal["day", "week", "month", "quarter", "half-year", "year"]
Method = Literal["nearest-rank", "floor-rank", "linear"]


def read_conditions(value: object) -> Conditions:
    if isinstance(value, Conditions):
        return value
    try:
        return Conditions.parse(value)
    except BadCondition as bad:
        raise refusal(bad.message, bad.hint, inner=bad.path) from None


ConditionsField = Annotated[
    Conditions,
    PlainValidator(read_conditions),
    WithJsonSchema({"anyOf": [{"const": "otherwise"}, {"type": "object", "minProperties": 1}]}),
    Ref("document"),
]


class Event(Shorthand):
    """What starts or stops the clock: an event in words, or the stop of another promise."""

    inline: ClassVar[str | None] = "words"
    words: Text | None = Field(None, description="The event, in words.")
    after: PromiseAddress | None = Field(None, description="The promise whose stop starts this clock.")

    @classmethod
    def is_mapping(cls, value: object) -> bool:
        return isinstance(value, dict) and bool(value) and value.keys().isdisjoint(("zh", "en"))


class Consequence(Node):
    """What follows when the promise is missed."""

    after: Duration | None = Field(
        None,
        description="From when on it applies; without it, from the promise's own limit. "
        "A later one stands in place of an earlier one of its sort.",
    )
    pay: Payment | None = Field(None, description="Money, or a share of a fee, possibly per day or per day begun.")
    cap: QuantityField | None = Field(None, description="The most that is paid.")
    automatic: Truth = Field(False, description="Whether the customer gets it without asking.")
    waive: Text | None = Field(None, description="What the customer need not pay.")
    do: Text | None = Field(None, description="What has to be done.")
    within: Duration | None = Field(None, description="How soon it has to be done.")

    @property
    def sorts(self) -> frozenset[str]:
        """What it is: pay, waive, do. A later step of a ladder stands in place of an earlier one of the same sort."""
        said = {"pay": self.pay, "waive": self.waive, "do": self.do}
        return frozenset(sort for sort, value in said.items() if value is not None)

    def in_language(self, language: Language, /) -> str:
        """The consequence as a part of a sentence."""
        comma = "，" if language == "zh" else ", "
        what = comma.join(part.in_language(language) for part in self._duties())
        if details := [part.in_language(language) for part in self._details()]:
            what = say("{what} ({details})", what=what, details=comma.join(details)).in_language(language)
        return say("over {after}: {what}", after=self.after, what=what).in_language(language) if self.after else what

    def _details(self) -> Iterator[Message]:
        if self.cap is not None:
            yield say("at most {cap}", cap=self.cap)
        if self.automatic:
            yield say("without being asked")

    def _duties(self) -> Iterator[Speaks]:
        if self.pay is not None:
            yield self.pay
        if self.waive is not None:
            yield say("waive {fee}", fee=AfterCharacters(self.waive))
        if self.do is not None:
            yield say("{duty} within {time}", duty=self.do, time=self.within) if self.within else self.do


class Period(Node):
    """Over which time the promise is counted and judged, aligned to the calendar."""

    report: PeriodName | None = Field(None, description="How often figures are reported.")
    judge: PeriodName | None = Field(None, description="Over which period the promise is judged.")
    only: Text | None = Field(None, description="The part of the time that counts, for example the busy hour.")
    per: Many[Text] = Field((), description="Each of what must meet the promise, for example each region.")


class Stage(Node):
    """One step of a glide path: the limits from a day on."""

    from_: Day = Field(description="The day from which these limits hold.")
    limits: LimitSet = Field(description="The limits from that day on.")


@dataclass(frozen=True, slots=True)
class PromiseFacts:
    """What rules over the workspace compare of a promise; ``terms`` as written, before glide path and inheritance.

    ``says_method``: the percentile method is its own. ``same_events`` and ``factor`` are a target's; ``number``,
    ``quote`` and ``grade`` a clause's. ``remarks``: what else is said of it, for people."""

    terms: Terms
    when: Conditions | None
    schedule: tuple[tuple[date, Limits], ...] = ()
    period: Period | None = None
    says_method: bool = False
    measures: tuple[Measure, ...] = ()
    late: tuple[Consequence, ...] = ()
    remarks: tuple[Message, ...] = ()
    same_events: bool = False
    factor: Decimal | None = None
    number: str | None = None
    quote: Text | None = None
    grade: str | None = None


class Promise(Entry):
    """A promise: for which cases, counted from what to what, within which limits, and what follows if it is missed."""

    title: Text | None = Field(None, description="The name of the promise.")
    when: ConditionsField | None = Field(
        None, description="The cases the promise is for: words, lists of words, ranges."
    )
    start: Event | None = Field(None, description="The event that starts the clock.")
    stop: Event | None = Field(None, description="The event that stops the clock.")
    excludes: Many[Text] = Field((), description="Cases that do not count.")
    pauses: Many[Text] = Field((), description="What makes the clock rest.")
    ignore_under: Duration | None = Field(None, description="The shortest case that counts.")
    grace: Duration | None = Field(None, description="The tolerance after which the promise counts as missed.")
    measures: Many[MeasureField] = Field((), description="What is reported without a threshold.")
    calendar: CalendarId | None = Field(None, description="The calendar that working hours and working days go by.")
    percentile_method: Method | None = Field(
        None, description="How percentiles are computed; nearest-rank if not said."
    )
    limits: LimitSet | None = Field(None, description="The limits, all of which must hold.")
    schedule: tuple[Stage, ...] = Field((), description="The dated glide path: other limits from a day on.")
    period: Period | None = Field(None, description="Over which time the promise is reported and judged.")
    late: tuple[Consequence, ...] = Field((), description="What follows when the promise is missed.")

    @property
    def terms(self) -> Terms:
        """Everything that is compared of the promise as it is written here, without glide path and inheritance."""
        start, stop, period = self.start, self.stop, self.period
        return Terms(
            limits=self.limits.limits if self.limits else Limits(()),
            start=start.words if start else None,
            stop=stop.words if stop else None,
            after=start.after if start else None,
            excludes=self.excludes,
            pauses=self.pauses,
            ignore_under=self.ignore_under,
            grace=self.grace,
            calendar=self.calendar,
            percentile_method=self.percentile_method or "nearest-rank",
            judge=period.judge if period else None,
            only=period.only if period else None,
            per=period.per if period else (),
        )

    def facts(self) -> PromiseFacts:
        schedule = tuple((stage.from_, stage.limits.limits) for stage in self.schedule)
        says_method = self.percentile_method is not None
        return PromiseFacts(self.terms, self.when, schedule, self.period, says_method, self.measures, self.late)

"""What is measured, and how it is judged."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

from pydantic import Field

from qsstd.messages import Message, Speaks, say
from qsstd.model.head import Document, Replaced
from qsstd.model.measure import LimitSet, QuantityField
from qsstd.model.node import Many, Whole, Word
from qsstd.model.promise import Promise, PromiseFacts
from qsstd.model.quantity import BadQuantity, parse_quantity
from qsstd.model.reference import MetricAddress, NeedAddress, PromiseAddress, RoleId
from qsstd.model.text import Text


class Metric(Promise):
    """Something that is measured. One that names a promise takes its limits from it."""

    of: PromiseAddress | None = Field(None, description="The promise that is measured; its limits are this metric's.")
    unit: Word | None = Field(None, description="The unit of the value, for example h, % or points.")
    better: Literal["higher", "lower", "within"] | None = Field(None, description="Which values are better.")
    definition: Text | None = Field(None, description="What the metric says, in one sentence.")
    numerator: Text | None = Field(None, description="What is counted.")
    denominator: Text | None = Field(None, description="What it is divided by.")
    data: Text | None = Field(None, description="Where the data come from.")
    warning: LimitSet | None = Field(None, description="The limits whose breach is an early warning.")
    weight: QuantityField | None = Field(None, description="Its share in the assessment; all weights add up to 100 %.")
    owner: RoleId | None = Field(None, description="The role that answers for the figures.")
    source: Text | None = Field(None, description="Where the definition comes from.")
    minimum_sample: Whole | None = Field(None, description="The number of cases below which it is not judged.")
    parts: Many[MetricAddress] = Field((), description="The metrics that add up to this one.")
    addresses: Many[NeedAddress] = Field((), description="The problems and findings that the metric answers.")
    replaces: Replaced = Field((), description="The metric or metrics that this one supersedes.")

    def facts(self) -> PromiseFacts:
        return replace(super().facts(), remarks=tuple(self._remarks()))

    def _remarks(self) -> Iterator[Message]:
        if self.definition is not None:
            yield say("it says: {definition}", definition=self.definition)
        if self.numerator is not None:
            yield say("counted: {numerator}", numerator=self.numerator)
        if self.denominator is not None:
            yield say("divided by: {denominator}", denominator=self.denominator)
        if self.unit is not None:
            yield say("unit: {unit}", unit=spoken_unit(self.unit))
        if self.minimum_sample is not None:
            yield say("not judged on fewer than {number} cases", number=self.minimum_sample)


def spoken_unit(word: str) -> Speaks | str:
    """The unit that is called ``word``, for people; a word that is none stays as it is."""
    try:
        return parse_quantity(f"1 {word}").unit
    except BadQuantity:
        return word


class Metrics(Document):
    """What is measured to assess the service."""

    kind: Literal["metrics"]
    metrics: tuple[Metric, ...] = Field(description="The metrics.")

"""What the company wants to reach, each goal measured by a metric."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from qsstd.model.head import Document
from qsstd.model.measure import LimitSet, QuantityField
from qsstd.model.node import Day, Entry, Many, Node
from qsstd.model.reference import MetricAddress, NeedAddress
from qsstd.model.text import Text


class Baseline(Node):
    """Where the company stood when the goal was set."""

    value: QuantityField = Field(description="The value of the metric at that time.")
    date: Day = Field(description="The day the value is of.")


class Goal(Entry):
    """One measurable goal."""

    statement: Text = Field(description="The goal, in one sentence.")
    strategy: Text | None = Field(None, description="The strategy of the company that the goal serves.")
    of: MetricAddress | None = Field(None, description="The metric that measures the goal.")
    baseline: Baseline | None = Field(None, description="Where the company stood when the goal was set.")
    limits: LimitSet | None = Field(None, description="What the metric must reach.")
    due: Day | None = Field(None, description="The day by which it must be reached.")
    addresses: Many[NeedAddress] = Field((), description="The problems and findings that the goal answers.")


class Goals(Document):
    """The goals of the company's service quality."""

    kind: Literal["goals"]
    goals: tuple[Goal, ...] = Field(description="The goals.")

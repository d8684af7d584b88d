"""What is watched between the reviews, and how the effect is evaluated."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from qsstd.model.head import Document
from qsstd.model.measure import LimitSet
from qsstd.model.node import Entry, Many
from qsstd.model.promise import PeriodName
from qsstd.model.reference import MetricAddress, NeedAddress, RoleId
from qsstd.model.text import Text

Interval = Literal["hour", "day", "week", "month", "quarter", "half-year", "year"]


class Watch(Entry):
    """A metric that somebody looks at regularly."""

    of: MetricAddress = Field(description="The metric that is watched.")
    every: Interval = Field(description="How often.")
    owner: RoleId | None = Field(None, description="The role that watches.")
    limits: LimitSet | None = Field(None, description="The limits whose breach raises the alarm.")
    action: Text | None = Field(None, description="What is done on an alarm.")
    addresses: Many[NeedAddress] = Field((), description="The problems and findings that the watch answers.")


class Evaluation(Entry):
    """A regular evaluation of the effect of the standards."""

    title: Text = Field(description="The name of the evaluation.")
    method: Literal["survey", "metrics", "staff-feedback"] = Field(description="What it is based on.")
    every: PeriodName = Field(description="How often.")
    owner: RoleId | None = Field(None, description="The role that evaluates.")
    addresses: Many[NeedAddress] = Field((), description="The problems and findings that the evaluation answers.")


class Monitoring(Document):
    """What is watched, and how the effect is evaluated."""

    kind: Literal["monitoring"]
    watches: tuple[Watch, ...] = Field((), description="The metrics that are watched.")
    evaluations: tuple[Evaluation, ...] = Field((), description="The regular evaluations.")

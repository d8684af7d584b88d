"""How work is done now: the problems that the standards are there to solve."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from qsstd.model.head import Document
from qsstd.model.node import Entry
from qsstd.model.reference import AreaId
from qsstd.model.text import Text


class Problem(Entry):
    """A problem of today's work."""

    statement: Text = Field(description="The problem, in one sentence.")
    evidence: Text | None = Field(None, description="What shows that it is there: figures, cases, dates.")
    effect: Text | None = Field(None, description="What it does to customers or staff.")
    area: AreaId | None = Field(None, description="The area it belongs to.")


class Problems(Document):
    """The problems found in today's work."""

    kind: Literal["problems"]
    problems: tuple[Problem, ...] = Field(description="The problems.")

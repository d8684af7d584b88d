"""What customers and staff need, as they were asked."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from qsstd.model.head import Document
from qsstd.model.measure import QuantityField
from qsstd.model.node import Day, Entry, Whole
from qsstd.model.text import Text


class Question(Entry):
    """A question that was asked."""

    text: Text = Field(description="The question.")
    scale: Text | None = Field(None, description="The answers that can be given.")


class Finding(Entry):
    """Something that customers or staff said they need."""

    aspect: Literal["content", "response-time", "attitude", "other"] = Field(description="What the finding is about.")
    statement: Text = Field(description="The finding, in one sentence.")
    share: QuantityField | None = Field(None, description="The share of those asked who said so.")
    voice: Literal["customers", "staff"] = Field(description="Who said so.")


class Research(Document):
    """A questionnaire or a round of interviews, and what it found."""

    kind: Literal["research"]
    method: Text = Field(description="How people were asked, for example by questionnaire.")
    asked_from: Day | None = Field(None, description="The first day of asking.")
    asked_to: Day | None = Field(None, description="The last day of asking.")
    asked: Whole | None = Field(None, description="How many people were asked.")
    answered: Whole | None = Field(None, description="How many people answered.")
    questions: tuple[Question, ...] = Field((), description="The questions.")
    findings: tuple[Finding, ...] = Field((), description="What was found.")

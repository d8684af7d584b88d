"""A quarterly review: what was looked at, found, decided and will be done."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from qsstd.model.head import Document
from qsstd.model.node import Day, Entry, Many
from qsstd.model.reference import DocumentId, RoleId
from qsstd.model.text import Text
from qsstd.model.version import Quarter


class Decision(Entry):
    """Something that was decided."""

    statement: Text = Field(description="The decision, in one sentence.")
    changes: Many[DocumentId] = Field((), description="The documents that it changes.")


class Action(Entry):
    """Something that somebody will do."""

    statement: Text = Field(description="What will be done.")
    owner: RoleId | None = Field(None, description="The role that does it.")
    due: Day | None = Field(None, description="The day by which it is done.")
    status: Literal["open", "done", "dropped"] = Field("open", description="Whether it is done.")


class Review(Document):
    """A quarterly review of the standards."""

    kind: Literal["review"]
    quarter: Quarter = Field(description="The quarter that was reviewed.")
    held: Day | None = Field(None, description="The day of the review.")
    present: Many[RoleId] = Field((), description="The roles that took part.")
    reviewed: Many[DocumentId] = Field((), description="The documents that were reviewed.")
    findings: Many[Text] = Field((), description="What was found.")
    decisions: tuple[Decision, ...] = Field((), description="What was decided.")
    actions: tuple[Action, ...] = Field((), description="What will be done.")

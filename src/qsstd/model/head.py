"""The head of a document, the same for all kinds: a controlled unit with an owner, a version and an approval.

ISO 9001:2015 7.5 asks for it: identification, review and approval, control of changes.
"""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from qsstd.model.node import Day, Id, Many, Node, Shorthand
from qsstd.model.reference import Ref, RoleId
from qsstd.model.text import Text
from qsstd.model.version import Version

Status = Literal["draft", "review", "approved", "retired"]
Every = Literal["month", "quarter", "half-year", "year"]
Replaced = Many[Annotated[str, Ref(), Field(max_length=201)]]


class Approval(Node):
    """Who approved this version, and when."""

    by: RoleId = Field(description="The role that approved this version.")
    date: Day = Field(description="The day of the approval.")


class ReviewPlan(Shorthand):
    """How often the document is reviewed, and when it last was."""

    inline: ClassVar[str | None] = "every"
    every: Every = Field("quarter", description="How often the document is reviewed.")
    last: Day | None = Field(None, description="The day of the last review.")


class Revision(Node):
    """One row of the revision table of the printed document."""

    version: Version = Field(description="The version that the row is about.")
    date: Day = Field(description="The day of the revision.")
    by: RoleId = Field(description="The role that made the revision.")
    change: Text = Field(description="What was changed, and why.")


class Document(Node):
    """One file: a controlled document of one kind."""

    kind: str = Field(description="The kind of document.")
    id: Id = Field(description="Stable name of the document, unique in the workspace; the file is named after it.")
    title: Text = Field(description="The title, as it is printed.")
    version: Version = Field(description="A quarter (2026Q3), a date or a dotted number.")
    status: Status = Field(description="Where the document stands: draft, review, approved or retired.")
    owner: RoleId | None = Field(None, description="The role that answers for the document.")
    approved: Approval | None = Field(None, description="Who approved this version, and when.")
    effective: Day | None = Field(None, description="The day from which this version is in force.")
    review: ReviewPlan = Field(
        default_factory=lambda: ReviewPlan.model_validate({}),
        description="How often the document is reviewed, and when it last was.",
    )
    replaces: Replaced = Field((), description="The document or documents that this one supersedes.")
    source: Text | None = Field(None, description="Where the content comes from: a law, a decision, a contract.")
    history: tuple[Revision, ...] = Field((), description="The revision table of the printed document, newest first.")

    @property
    def is_binding(self) -> bool:
        """Whether the document is in force or about to be: what approval asks for is asked of it."""
        return self.status == "approved"

    def facts(self) -> object | None:
        """Plain values of the document itself that rules over the workspace compare."""
        return None

"""What customers and staff say about the standards, and what became of it."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from qsstd.model.head import Document
from qsstd.model.node import Day, Entry, Node
from qsstd.model.reference import AnyAddress, DocumentId
from qsstd.model.text import Text
from qsstd.model.version import Version


class Outcome(Node):
    """The change that an opinion led to."""

    document: DocumentId = Field(description="The document that was changed.")
    version: Version | None = Field(None, description="The version that brought the change.")


class Opinion(Entry):
    """Something that a customer or a member of staff said."""

    voice: Literal["customer", "staff"] = Field(description="Who said it.")
    date: Day = Field(description="When it was said.")
    about: AnyAddress | None = Field(None, description="The entry it is about.")
    statement: Text = Field(description="What was said.")
    answer: Text | None = Field(None, description="What was answered.")
    status: Literal["open", "accepted", "declined", "done"] = Field(description="What became of it.")
    change: Outcome | None = Field(None, description="The change it led to.")


class Feedback(Document):
    """Opinions of customers and staff."""

    kind: Literal["feedback"]
    opinions: tuple[Opinion, ...] = Field(description="The opinions.")

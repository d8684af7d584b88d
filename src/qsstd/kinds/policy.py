"""Why there are standards, for which areas, and by which principles."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from qsstd.model.head import Document
from qsstd.model.node import Entry, Many
from qsstd.model.text import Text


class Area(Entry):
    """An area of service that the standards cover."""

    title: Text = Field(description="The name of the area.")
    includes: Many[Text] = Field((), description="What belongs to the area.")
    excludes: Many[Text] = Field((), description="What does not belong to the area.")


class Principle(Entry):
    """A principle that every standard follows."""

    statement: Text = Field(description="The principle, in one or two sentences.")


class Policy(Document):
    """Purpose, areas and principles of the company's service quality."""

    kind: Literal["policy"]
    purpose: Text = Field(description="Why the company has service-quality standards.")
    areas: tuple[Area, ...] = Field((), description="The areas of service that the standards cover.")
    principles: tuple[Principle, ...] = Field((), description="The principles that every standard follows.")

"""Who learns what."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from qsstd.model.head import Document
from qsstd.model.lessons import Lesson, Lessons
from qsstd.model.measure import QuantityField
from qsstd.model.node import Day, Entry, Many, Node, Whole
from qsstd.model.reference import AnyAddress, NeedAddress, RoleId
from qsstd.model.text import Text
from qsstd.model.version import Version


class Held(Node):
    """One time the course was held."""

    date: Day = Field(description="The day.")
    version: Version | None = Field(None, description="The version of the standards that was taught.")
    attended: Whole | None = Field(None, description="How many people attended.")


class Course(Entry):
    """A course, for which roles and about which standards."""

    title: Text = Field(description="The name of the course.")
    roles: Many[RoleId] = Field(description="The roles that take it.")
    covers: Many[AnyAddress] = Field(description="The documents and entries that it teaches.")
    method: Text | None = Field(None, description="How it is taught.")
    hours: QuantityField | None = Field(None, description="How long it takes.")
    assessment: Text | None = Field(None, description="How it is checked that people can apply it.")
    addresses: Many[NeedAddress] = Field((), description="The problems and findings that the course answers.")
    held: tuple[Held, ...] = Field((), description="When it was held.")

    def facts(self) -> Lessons:
        return Lessons(tuple(Lesson(one.date, one.version) for one in self.held))


class Training(Document):
    """Who is trained in which standards, and when."""

    kind: Literal["training"]
    courses: tuple[Course, ...] = Field(description="The courses.")

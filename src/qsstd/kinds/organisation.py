"""Who there is: departments, roles, people, channels, and duties that must not meet."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from qsstd.model.head import Document
from qsstd.model.node import Day, Entry, Many
from qsstd.model.reference import CalendarId, DepartmentId, RoleId
from qsstd.model.text import Text


class Department(Entry):
    """A department of the company."""

    title: Text = Field(description="The name of the department.")


class Role(Entry):
    """A role: what answers for documents and steps, whoever holds it."""

    title: Text = Field(description="The name of the role.")
    department: DepartmentId | None = Field(None, description="The department the role belongs to.")
    deputy: RoleId | None = Field(None, description="The role that stands in.")


class Channel(Entry):
    """A way in which customers reach the company."""

    title: Text = Field(description="The name of the channel.")
    hours: CalendarId | None = Field(None, description="When the channel is open.")


class Person(Entry):
    """Somebody who holds roles."""

    name: Text = Field(description="The name of the person.")
    roles: Many[RoleId] = Field(description="The roles that the person holds.")
    until: Day | None = Field(None, description="The last day on which the person holds them.")

    def facts(self) -> Day | None:
        return self.until


class Organisation(Document):
    """The departments, roles, channels and people of the company."""

    kind: Literal["organisation"]
    departments: tuple[Department, ...] = Field((), description="The departments.")
    roles: tuple[Role, ...] = Field((), description="The roles.")
    separate: tuple[tuple[RoleId, RoleId], ...] = Field(
        (), description="Pairs of duties that must not meet in one person or one process, such as doing and checking."
    )
    channels: tuple[Channel, ...] = Field((), description="The ways in which customers reach the company.")
    people: tuple[Person, ...] = Field((), description="Who holds which roles.")

    def facts(self) -> tuple[tuple[str, str], ...]:
        return self.separate

"""What is delivered in which situation of the customer."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from qsstd.model.head import Document
from qsstd.model.node import Entry, Many
from qsstd.model.reference import AreaId, ChannelId, NeedAddress, ProcessAddress, TargetAddress
from qsstd.model.text import Text


class Scenario(Entry):
    """A situation of the customer, and what the company delivers in it."""

    title: Text = Field(description="The name of the situation.")
    area: AreaId | None = Field(None, description="The area of service.")
    situation: Text | None = Field(None, description="The situation of the customer, in one sentence.")
    provides: Many[Text] = Field((), description="What the customer gets, and with which requirements.")
    excludes: Many[Text] = Field((), description="What the customer does not get.")
    response: Many[TargetAddress] = Field((), description="The targets that say how fast.")
    process: ProcessAddress | None = Field(None, description="The process that delivers it.")
    channels: Many[ChannelId] = Field((), description="The channels through which it can be asked for.")
    addresses: Many[NeedAddress] = Field((), description="The problems and findings that it answers.")


class ServiceContent(Document):
    """What is delivered in each situation of the customer."""

    kind: Literal["service-content"]
    scenarios: tuple[Scenario, ...] = Field(description="The situations.")

"""When the clock of working hours and working days runs."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import Field, PlainValidator, WithJsonSchema

from qsstd.messages import say
from qsstd.model.head import Document
from qsstd.model.node import Day, Many, Node, Word, refusal, written

HOURS = re.compile(r"([01]\d|2[0-3]):([0-5]\d)-(([01]\d|2[0-3]):([0-5]\d)|24:00)", re.ASCII)


def read_hours(value: object) -> str:
    match = HOURS.fullmatch(value) if isinstance(value, str) else None
    hint = say("write from and to with two digits each: 09:00-18:00")
    if not match:
        raise refusal(say("'{value}' is not a span of hours", value=written(value)), hint)
    first, last = match[0].split("-")
    if first >= last:
        raise refusal(say("'{value}' ends before it begins", value=match[0]), hint)
    return match[0]


Hours = Annotated[str, PlainValidator(read_hours), WithJsonSchema({"type": "string", "examples": ["09:00-18:00"]})]


class Week(Node):
    """The working hours of each day of the week; a day that is left out is free."""

    mon: Many[Hours] = Field((), description="Monday.")
    tue: Many[Hours] = Field((), description="Tuesday.")
    wed: Many[Hours] = Field((), description="Wednesday.")
    thu: Many[Hours] = Field((), description="Thursday.")
    fri: Many[Hours] = Field((), description="Friday.")
    sat: Many[Hours] = Field((), description="Saturday.")
    sun: Many[Hours] = Field((), description="Sunday.")


class Holidays(Node):
    """The public holidays of a country."""

    country: Annotated[str, Field(pattern=r"^[A-Z]{2}$")] = Field(description="ISO 3166 code of the country.")
    covers: Day | None = Field(None, description="The last day for which the holidays are known.")


class Calendar(Document):
    """Working hours, holidays and make-up working days."""

    kind: Literal["calendar"]
    timezone: Word | None = Field(None, description="The time zone, for example Asia/Shanghai.")
    week: Week = Field(description="The working hours of each day of the week.")
    holidays: Holidays | None = Field(None, description="The public holidays.")
    closed: Many[Day] = Field((), description="Days that are free although the week says otherwise.")
    open: Many[Day] = Field((), description="Make-up working days.")

"""Quarters and days as moments of a history: when a quarter ended and a day began, where the company is."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from typing import Literal

from qsstd.errors import QsstdError
from qsstd.messages import say
from qsstd.workspace.config import Settings

QUARTER = re.compile(r"([1-9]\d{3})[Qq]([1-4])", re.ASCII)
DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


@dataclass(frozen=True, slots=True)
class Moment:
    """The beginning of ``day``. ``name``: the quarter or the day that was asked for, ``begins``: its first day."""

    sort: Literal["quarter", "day"]
    name: str
    begins: date
    day: date

    def instant(self, zone: tzinfo) -> int:
        """Seconds since 1970."""
        return int(datetime(self.day.year, self.day.month, self.day.day, tzinfo=zone).timestamp())


def is_moment(text: str) -> bool:
    """Whether ``text`` is written like a quarter or a day."""
    return bool(QUARTER.fullmatch(text) or DAY.fullmatch(text))


def moment(text: str, settings: Settings, today: date) -> Moment:
    """The end of the quarter ``text``, or the beginning of the day ``text``.

    Quarters are those of the company's year (``year-starts``); a quarter is of the year in which its year begins. Raises
    QsstdError for a day that does not exist, and for what has not begun on ``today``."""
    if match := QUARTER.fullmatch(text):
        found = quarter(int(match[1]), int(match[2]), settings.year_starts)
    else:
        try:
            day = date.fromisoformat(text)
        except ValueError:
            raise QsstdError(say("'{value}' is a day that does not exist", value=text)) from None
        found = Moment("day", text, day, day)
    if found.begins > today:
        raise QsstdError(
            say("'{value}' has not begun: today is {today}", value=found.name, today=today.isoformat()),
            say("name a quarter or a day that has begun"),
        )
    return found


def quarter(year: int, number: int, year_starts: str) -> Moment:
    """Quarter ``number`` (1 to 4) of the company's year that begins in ``year``."""
    begins = start(year, number - 1, year_starts)
    return Moment("quarter", f"{year}Q{number}", begins, start(year, number, year_starts))


def start(year: int, quarters: int, year_starts: str) -> date:
    """The day so many quarters after the company's year began; the last day of a month where there is no such day."""
    month, day = int(year_starts[:2]), int(year_starts[3:])
    if not (1 <= month <= 12 and 1 <= day <= 31):
        raise QsstdError(
            say("no year starts on '{value}'", value=year_starts), say("correct year-starts in qsstd.yaml: 04-01")
        )
    months = 12 * year + month - 1 + 3 * quarters
    year, month = months // 12, months % 12 + 1
    if year > date.max.year:
        return date.max
    return date(year, month, min(day, calendar.monthrange(year, month)[1]))


def zone(settings: Settings) -> tzinfo:
    """The time zone of the company. Raises QsstdError when there is no such zone."""
    from zoneinfo import ZoneInfo

    try:
        return ZoneInfo(settings.timezone)
    except (ValueError, OSError, KeyError):
        raise QsstdError(
            say("there is no time zone '{name}'", name=settings.timezone),
            say("correct timezone in qsstd.yaml, for example Asia/Shanghai"),
        ) from None


def day_of(instant: int, settings: Settings) -> date | None:
    """The day it was at ``instant`` (seconds since 1970) where the company is; None beyond the calendar."""
    from datetime import UTC

    try:
        local: tzinfo = zone(settings)
    except QsstdError:
        local = UTC
    try:
        return datetime.fromtimestamp(instant, local).date()
    except (ValueError, OverflowError, OSError):
        return None

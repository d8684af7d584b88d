"""The time that a print-out is of: never that at which it is made, so that the same standards give the same bytes."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from qsstd.errors import QsstdError
from qsstd.messages import say
from qsstd.model.head import Document
from qsstd.workspace.config import Settings
from qsstd.workspace.quarters import zone

VARIABLE = "SOURCE_DATE_EPOCH"
FIRST = datetime(1980, 1, 1, tzinfo=UTC)
EARLIEST = FIRST.date()
"""Of a print-out that nothing dates: the first day that a ZIP file, and so a Word file, can name."""
LATEST = datetime(2108, 1, 1, tzinfo=UTC)
"""The first moment that it cannot name."""


@dataclass(frozen=True, slots=True)
class Clock:
    """``day``: on which the promises that are printed are in force. ``moment``: what files are dated with, in UTC.

    ``known``: whether anything says the day; it is printed only then."""

    day: date
    moment: datetime
    known: bool = True


def clock(documents: Iterable[Document], settings: Settings, environment: Mapping[str, str] | None = None) -> Clock:
    """``SOURCE_DATE_EPOCH`` where it is set, in the company's time zone; else the latest day that the documents name.

    That is the day from which one is in force, else of an approval or a revision. Raises QsstdError for a variable that
    is no number of seconds since 1980."""
    written = (os.environ if environment is None else environment).get(VARIABLE, "")
    if written:
        moment = read(written)
        return Clock(moment.astimezone(zone(settings)).date(), moment)
    found = [*documents]
    effective = [one.effective for one in found if one.effective]
    others = [one.approved.date for one in found if one.approved] + [row.date for one in found for row in one.history]
    day = max(effective or others, default=None)
    shown = max(day or EARLIEST, EARLIEST)
    return Clock(day or EARLIEST, datetime(shown.year, shown.month, shown.day, tzinfo=UTC), day is not None)


def dated(print_out: object) -> datetime:
    """The moment that a print-out names, else the earliest that any file can name."""
    said = getattr(print_out, "moment", "")
    return datetime.fromisoformat(said) if said else FIRST


def read(written: str) -> datetime:
    """The moment of so many seconds since 1970. Raises QsstdError for what a file cannot be dated with."""
    if written.isascii() and written.isdecimal() and len(written) <= len("4354819200"):
        moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=int(written))
        if moment.date() >= EARLIEST and moment < LATEST:
            return moment
    raise QsstdError(
        say("{variable} is '{value}', which is no time of a file", variable=VARIABLE, value=written[:80]),
        say("write whole seconds since 1970, for example 1790812800, or unset it"),
    )

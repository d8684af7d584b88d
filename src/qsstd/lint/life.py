"""The life of a document: which kinds have which dates, and when something is due again."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from qsstd.model.head import Document

TRANSCRIBED = frozenset({"regulation", "calendar"})
"""Kinds that write down what others set: approval is that of our copy, the effective date that of the rule itself."""
RECORDS = frozenset({"review", "feedback", "research", "problems"})
"""Kinds that tell what happened or was found, and are in force at no time."""
MONTHS = {"month": 1, "quarter": 3, "half-year": 6, "year": 12}


def later(day: date, every: str) -> date:
    """``day`` one interval later; at the end of a shorter month its last day."""
    months = day.year * 12 + day.month - 1 + MONTHS[every]
    year, month = divmod(months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def last_look(document: Document, today: date) -> date | None:
    """When the content of ``document`` was last looked at: reviewed, approved, or put in force."""
    days = [document.review.last, document.approved.date if document.approved else None]
    if document.kind not in TRANSCRIBED:
        days.append(document.effective)
    return max((day for day in days if day is not None and day <= today), default=None)

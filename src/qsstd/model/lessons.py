"""When a course was held, in plain values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from qsstd.model.version import Version


@dataclass(frozen=True, slots=True)
class Lesson:
    """One time a course was held. ``version``: of the standards that was taught."""

    date: date
    version: Version | None = None


@dataclass(frozen=True, slots=True)
class Lessons:
    """Every time a course was held."""

    held: tuple[Lesson, ...] = ()

    @property
    def last(self) -> Lesson | None:
        return max(self.held, key=lambda lesson: lesson.date, default=None)

"""What a template of the revision notice sees: texts in the language asked for, in the order of the page.

An empty text or list means that there is nothing to show. Nothing here is escaped; the environment does that.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of the head: what it is called, and its value."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Count:
    """How many changes are of a sort. ``sort``: its name, for styles; ``sign``: ▲; ``word``: stricter."""

    sort: str
    sign: str
    word: str
    meaning: str
    number: str


@dataclass(frozen=True, slots=True)
class Change:
    """One change. ``title`` and ``kind``: of the entry; ``says``: what happened to it; ``size``: −25 %.

    ``before`` and ``after``: empty where there was or is none. ``reasons``: limit by limit. ``customers``, ``roles``,
    ``metrics``, ``referrers``: whom it touches and what must be looked at again. ``accepted``: by whom, when, why."""

    number: str
    sort: str
    sign: str
    word: str
    title: str
    kind: str
    address: str
    says: str
    before: str = ""
    after: str = ""
    size: str = ""
    reasons: tuple[str, ...] = ()
    customers: str = ""
    roles: str = ""
    metrics: str = ""
    referrers: str = ""
    accepted: str = ""

    @property
    def has_more(self) -> bool:
        """Whether there is anything to show beside what, before and after."""
        return bool(self.reasons or self.customers or self.roles or self.metrics or self.referrers or self.accepted)


@dataclass(frozen=True, slots=True)
class DocumentPart:
    """A document and some of its changes. ``facts``: versions, effective day, owner. ``why``: from its history."""

    title: str
    id: str
    kind: str
    facts: tuple[Fact, ...]
    why: tuple[str, ...]
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Department:
    """The documents of a department."""

    name: str
    documents: tuple[DocumentPart, ...]


@dataclass(frozen=True, slots=True)
class TrainingPart:
    """What a role must be trained again on. ``courses``: that cover it; empty: none does."""

    role: str
    about: tuple[str, ...]
    courses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CoursePart:
    """A course that was last held before what it covers changed."""

    course: str
    about: tuple[str, ...]
    last: str


@dataclass(frozen=True, slots=True)
class OpenPoint:
    """What a rule on revisions asks. ``level``: its name, for styles; ``word``: error; ``place``: file and line."""

    level: str
    word: str
    message: str
    hint: str
    place: str


@dataclass(frozen=True, slots=True)
class Signature:
    """A line to sign on. ``role``: empty where it is not known."""

    step: str
    role: str


@dataclass(frozen=True, slots=True)
class Notice:
    """The whole notice. ``language``: as HTML names it. ``labels``: every fixed word, by its name.

    ``asked_whom``: whether it was looked up whom the changes touch; without it ``training``, ``stale`` and ``series``
    are empty and say nothing. ``departments``: all changes but the editorial ones, which ``editorial`` has."""

    language: str
    labels: Mapping[str, str]
    title: str
    subject: str
    organisation: str
    number: str
    facts: tuple[Fact, ...]
    summary: str
    counts: tuple[Count, ...]
    departments: tuple[Department, ...]
    asked_whom: bool
    training: tuple[TrainingPart, ...]
    stale: tuple[CoursePart, ...]
    series: tuple[str, ...]
    open_points: tuple[OpenPoint, ...]
    editorial: tuple[DocumentPart, ...]
    signatures: tuple[Signature, ...]

"""What became of a standard between two revisions, in plain values that any output and print-out can show."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from qsstd.messages import Language, Message, Speaks, say

Sort = Literal["tightened", "relaxed", "added", "removed", "redefined", "editorial"]
SORTS: dict[Sort, Message] = {
    "tightened": say("stricter"),
    "relaxed": say("looser"),
    "added": say("new"),
    "removed": say("withdrawn"),
    "redefined": say("redefined"),
    "editorial": say("editorial"),
}
"""Every sort of change, in the order of a revision notice, and what it is called.

What is looser for some and stricter for others is ``relaxed``; what is neither is ``redefined``; what changes nothing
that anybody does or may expect is ``editorial``."""

Whom = Literal["customers", "staff", "figures"]
"""Whom a change may touch: what customers may expect, what staff must do or say, whether figures can be compared."""

Said = Speaks | str | Sequence[Speaks | str] | None
"""A value before or after a change, as it is put into a sentence; None: there was or is none."""


@dataclass(frozen=True, slots=True)
class Name:
    """Something that is referred to: called by its title where that is known, else as it is written.

    ``kind``: the kind of what is named bare, such as role; empty where ``target`` is an address."""

    kind: str
    target: str
    title: Speaks | None = None

    def in_language(self, language: Language, /) -> str:
        return self.title.in_language(language) if self.title else self.target


@dataclass(frozen=True, slots=True)
class Acceptance:
    """That a change was accepted for good: why, by which role, when."""

    reason: Speaks
    by: Name
    date: date


@dataclass(frozen=True, slots=True)
class Touched:
    """Whom one change touches. ``customers``: how what they may expect changes; None: not at all.

    ``roles``: who must do or say something else. ``metrics``: whose figures from before cannot be compared with those
    from after. ``referrers``: what must be looked at again, since it refers to what changed, nearest first."""

    customers: Literal["better", "worse", "otherwise"] | None = None
    roles: tuple[Name, ...] = ()
    metrics: tuple[Name, ...] = ()
    referrers: tuple[Name, ...] = ()


@dataclass(frozen=True, slots=True)
class Difference:
    """What a finding says of a change, apart from its sentence and places.

    ``address``: of the entry on the new side, or the old where it is gone. ``title``: what it is called. ``kind``: of the
    entry, or the kind of the document. ``document``: the id of the document. ``says``: the change in a few words,
    without name and values. ``margin``: by how many percent a number changed, to a tenth. ``reasons``: what makes it
    stricter or looser, limit by limit. ``written``: before and after as an ``accepted`` record has them."""

    sort: Sort
    address: str
    title: Speaks | str
    kind: str
    document: str
    says: Message
    before: Said = None
    after: Said = None
    margin: Decimal | None = None
    reasons: tuple[Message, ...] = ()
    written: tuple[str | None, str | None] = (None, None)
    accepted: Acceptance | None = None
    touched: Touched | None = None


@dataclass(frozen=True, slots=True)
class Training:
    """What a role must be trained again on. ``about``: what changed. ``courses``: those that cover it."""

    role: Name
    about: tuple[Name, ...]
    courses: tuple[Name, ...]


@dataclass(frozen=True, slots=True)
class StaleCourse:
    """A course that covers what changed and was last held before; ``taught``: the version that was taught then."""

    course: Name
    about: tuple[Name, ...]
    last: date | None = None
    taught: str | None = None


@dataclass(frozen=True, slots=True)
class RevisedDocument:
    """A document with changes. ``versions``: before and after, None where it is not there. ``department``: of its owner.

    ``why``: what the new rows of its history say. ``approver``: the role that approved it."""

    name: Name
    kind: str
    versions: tuple[str | None, str | None] = (None, None)
    owner: Name | None = None
    department: Name | None = None
    effective: date | None = None
    why: tuple[Speaks, ...] = ()
    approver: Name | None = None


@dataclass(frozen=True, slots=True)
class Revision:
    """The two sides of a comparison and what follows from all its changes together.

    ``asked_whom``: whether it was looked up whom the changes touch; without it training, courses and series are empty.
    ``series``: the metrics whose figures cannot be compared with those from before."""

    old: Message
    new: Message
    documents: tuple[RevisedDocument, ...] = ()
    asked_whom: bool = False
    training: tuple[Training, ...] = ()
    stale: tuple[StaleCourse, ...] = ()
    series: tuple[Name, ...] = ()
    organisation: Speaks | None = None
    day: date | None = None

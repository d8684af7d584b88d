"""Rules on revisions: what is found in the folder ``rules/``, and what each looks at.

A rule is a module with a docstring, a ``LEVEL`` and a function ``check``. The type of its first parameter says what it
looks at: ``Revised``, one document with everything that changed in it, or ``Whole``, all of them together.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any, TypeVar

from qsstd.diff.change import EntrySplit, HeadChanged
from qsstd.diff.judge import Around, Judged
from qsstd.diff.snapshot import Seen, Snapshot
from qsstd.errors import InternalError
from qsstd.findings import Found, Level, Path, Problem
from qsstd.model.head import Document
from qsstd.plugs import Plug, plugs
from qsstd.workspace.config import Settings

PACKAGE = "qsstd.diff.rules"
D = TypeVar("D", bound=Document)
Key = tuple[str, Path]
Sides = tuple[Seen | None, Seen | None]


@dataclass(frozen=True, slots=True)
class Revised:
    """A document that differs. ``old``, ``new``: as it stands on either side, None where it is not there.

    ``judged``: everything that is said of it and of what stands in it. ``day``: of the new side."""

    old: Seen | None
    new: Seen | None
    judged: tuple[Judged, ...]
    settings: Settings
    day: date

    @property
    def normative(self) -> tuple[Judged, ...]:
        """What changed of that which anybody does or may expect; not the head, which is about the document itself."""
        return tuple(
            one for one in self.judged if one.judge.sort != "editorial" and not isinstance(one.change, HeadChanged)
        )

    @property
    def both(self) -> tuple[Seen, Seen] | None:
        """Both sides, where it is on both."""
        return (self.old, self.new) if self.old and self.new else None


@dataclass(frozen=True, slots=True)
class Whole:
    """The whole comparison: every document that differs, and what is said of the settings."""

    documents: tuple[Revised, ...]
    judged: tuple[Judged, ...]
    around: Around
    settings: Settings
    day: date


@dataclass(frozen=True, slots=True)
class RevisionRule:
    """One rule on revisions."""

    name: str
    level: Level
    sees: type
    check: Callable[[Any], Iterable[Problem]]

    def problems(self, what: Revised | Whole) -> list[Problem]:
        """What it finds. A crash of the rule is an InternalError that names it."""
        try:
            return list(self.check(what))
        except Exception as error:
            seen = isinstance(what, Revised) and (what.new or what.old)
            raise InternalError(self.name, seen.place.file if seen else "the whole comparison") from error


def as_rule(plug: Plug) -> RevisionRule:
    check = plug.module.check
    sees: Any = next(iter(inspect.signature(check, eval_str=False).parameters.values())).annotation
    if isinstance(sees, str):
        sees = eval(sees, vars(plug.module))  # our own module's annotation
    return RevisionRule(plug.name, plug.module.LEVEL, sees, check)


@cache
def every_rule() -> tuple[RevisionRule, ...]:
    return tuple(as_rule(plug) for plug in plugs(PACKAGE))


def levels() -> Mapping[str, Level]:
    """The usual level of every rule."""
    return {rule.name: rule.level for rule in every_rule()}


def revised(judged: Collection[Judged], around: Around) -> Iterator[Revised]:
    """The documents that differ, each with what is said of it, in the order of the new side."""
    origins = origins_of(judged, around)
    heirs = {old.key: new for new, old in reversed(tuple(origins.values()))}
    found: dict[tuple[object, object], tuple[Sides, list[Judged]]] = {}
    for one in judged:
        for sides in sides_of(one, around, origins, heirs):
            key = tuple(side and side.key for side in sides)
            found.setdefault((key[0], key[1]), (sides, []))[1].append(one)
    for (old, new), said in found.values():
        yield Revised(old, new, tuple(said), around.new.settings, around.new.day)


def origins_of(judged: Collection[Judged], around: Around) -> Mapping[Key, tuple[Seen, Seen]]:
    """Key of a document of the new side → it and what it was: by its id, by another id, or as a part of a group."""
    before = {(old.kind, old.address): old for old in around.old.documents}
    named = ((new, before.get((new.kind, new.address))) for new in around.new.documents)
    found = {new.key: (new, old) for new, old in named if old is not None}
    for one in judged:
        change = one.change
        if change.old is not None and change.new is not None and change.old.is_document and change.new.is_document:
            parts = change.parts if isinstance(change, EntrySplit) else (change.new,)
            for part in parts:
                found.setdefault(part.key, (part, change.old))
    return found


def sides_of(
    judged: Judged, around: Around, origins: Mapping[Key, tuple[Seen, Seen]], heirs: Mapping[Key, Seen]
) -> Iterator[Sides]:
    """The document that ``judged`` is about, on both sides; of what moved to another document both documents."""
    change = judged.change
    if change.old is None and change.new is None:
        return  # of the settings
    new = document_at(around.new, change.new.place.file if change.new else change.at_new.file)
    old = document_at(around.old, change.old.place.file if change.old else change.at_old.file)
    was = origins[new.key][1] if new and new.key in origins else None
    if new is not None:
        yield was, new
    if old is not None and old is not was:
        yield old, heirs.get(old.key)


def document_at(side: Snapshot, file: str) -> Seen | None:
    return side.document_of.get(file)


def check_all(judged: Collection[Judged], around: Around, only: Collection[str] = ()) -> list[Found]:
    """What the rules find in the comparison."""
    documents = tuple(revised(judged, around))
    whole = Whole(documents, tuple(judged), around, around.new.settings, around.new.day)
    found = []
    for rule in every_rule():
        if not only or rule.name in only:
            looked_at: tuple[Revised | Whole, ...] = (whole,) if rule.sees is Whole else documents
            found += [(rule.name, problem) for what in looked_at for problem in rule.problems(what)]
    return found

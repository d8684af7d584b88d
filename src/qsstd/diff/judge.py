"""Kinds of change: what is found in the folder ``changes/``, and which of them is asked about which change.

A kind of change is a module with

- a docstring: the page that ``qsstd explain`` prints, with ``Before:`` and ``After:`` examples
- ``LEVEL``: how bad it is for those whom it hurts, and ``SORT``: where it stands in a revision notice
- ``TOUCHES``: whom it may touch; left out: nobody
- ``OF``: what it is asked about. ``target.limits`` is a key of an entry, ``target`` the entry itself when it is added,
  removed, renamed or moved; ``*.title`` is that key of any kind of entry or document, ``*.*`` any key of any, ``*`` any
  entry or document itself
- ``judge(change)`` or ``judge(change, around)``: yields what it has to say, or nothing. The type of its first parameter
  says which class of change it sees.

A module that sees ``Change`` itself is asked only about what no other had anything to say about.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from typing import Any

from qsstd.diff.change import Change, InEntry
from qsstd.diff.snapshot import Snapshot
from qsstd.errors import InternalError
from qsstd.findings import Level, Place
from qsstd.messages import Message
from qsstd.plugs import Plug, plugs
from qsstd.revision import Said, Sort, Whom

PACKAGE = "qsstd.diff.changes"


@dataclass(frozen=True, slots=True)
class Judgement:
    """What is said of a change. ``message``: a few words without name or values; both stand beside it.

    ``before``, ``after``: as the reader sees them. ``margin``: by how many percent a number changed. ``reasons``: what
    makes it so, limit by limit. ``at_old``, ``at_new``: a nearer place than the change's own. ``roles``: ids of roles
    that the change itself names. ``figures``: whether figures from before cannot be compared with those from after;
    None: as the kind of change says."""

    message: Message
    before: Said = None
    after: Said = None
    margin: Decimal | None = None
    reasons: tuple[Message, ...] = ()
    hint: Message | None = None
    at_old: Place | None = None
    at_new: Place | None = None
    roles: tuple[str, ...] = ()
    figures: bool | None = None


@dataclass(frozen=True, slots=True)
class Around:
    """The two sides that a change is between. ``renamed``: names before → names now, as a reference is compared."""

    old: Snapshot
    new: Snapshot
    renamed: Mapping[str, str] = field(default_factory=dict)

    def now(self, kind: str, name: str) -> str:
        """What is called ``name`` on the old side, by its name on the new; ``kind``: empty for an address."""
        found = self.renamed.get(f"{kind} {name}" if kind else name)
        return name if found is None else found.removeprefix(f"{kind} ") if kind else found


@dataclass(frozen=True, slots=True)
class Judge:
    """One kind of change."""

    name: str
    level: Level
    sort: Sort
    touches: frozenset[Whom]
    of: frozenset[str]
    sees: type[Change]
    judge: Callable[..., Iterable[Judgement]]
    arity: int

    def judgements(self, change: Change, around: Around) -> list[Judgement]:
        """What it says of ``change``. A crash is an InternalError that names it and the place."""
        try:
            return list(self.judge(*(change, around)[: self.arity]))
        except Exception as error:
            at = change.at_new
            raise InternalError(self.name, f"{at.file}:{'/'.join(map(str, at.path))}") from error


@dataclass(frozen=True, slots=True)
class Judged:
    """A change, and one thing that a kind of change says of it."""

    change: Change
    judge: Judge
    said: Judgement

    @property
    def at_old(self) -> Place:
        return self.said.at_old or self.change.at_old

    @property
    def at_new(self) -> Place:
        return self.said.at_new or self.change.at_new

    @property
    def breaks_series(self) -> bool:
        """Whether figures from before cannot be compared with those from after."""
        return "figures" in self.judge.touches if self.said.figures is None else self.said.figures


def as_judge(plug: Plug) -> Judge:
    module = plug.module
    parameters = list(inspect.signature(module.judge, eval_str=False).parameters.values())
    sees: Any = parameters[0].annotation
    if isinstance(sees, str):
        sees = eval(sees, vars(module))  # our own module's annotation
    touches = frozenset(getattr(module, "TOUCHES", ()))
    return Judge(
        plug.name, module.LEVEL, module.SORT, touches, frozenset(module.OF), sees, module.judge, len(parameters)
    )


@cache
def every_judge() -> tuple[Judge, ...]:
    """All kinds of change in the order of their names."""
    return tuple(as_judge(plug) for plug in plugs(PACKAGE))


def subject(change: Change) -> str:
    """What the change is of, as ``OF`` names it: ``target``, ``target.limits``, ``step.with.consulted``."""
    keys = change.key if isinstance(change, InEntry) else ()
    return ".".join((change.kind, *map(str, keys)))


@dataclass(frozen=True)
class Judges:
    """The kinds of change of a run."""

    all: tuple[Judge, ...]
    _table: dict[tuple[type[Change], str], tuple[Judge, ...]] = field(default_factory=dict, repr=False)

    @property
    def last(self) -> tuple[Judge, ...]:
        """Those that are asked when no other had anything to say."""
        return tuple(judge for judge in self.all if judge.sees is Change)

    def asked(self, change: Change) -> tuple[Judge, ...]:
        """The kinds of change that may have something to say about ``change``."""
        key = type(change), subject(change)
        found = self._table.get(key)
        if found is None:
            found = tuple(judge for judge in self.all if sees(judge, *key))
            self._table[key] = found
        return found

    def judged(self, change: Change, around: Around) -> Iterator[Judged]:
        """Everything that is said of ``change``."""
        found = [
            Judged(change, judge, said) for judge in self.asked(change) for said in judge.judgements(change, around)
        ]
        if not found:
            found = [Judged(change, judge, said) for judge in self.last for said in judge.judgements(change, around)]
        yield from found


def sees(judge: Judge, change: type[Change], subject: str) -> bool:
    keys = subject.partition(".")[2]
    general = (f"*.{keys}", "*.*") if keys else ("*",)
    return judge.sees is not Change and issubclass(change, judge.sees) and not judge.of.isdisjoint((subject, *general))


def judge_all(changes: Iterable[Change], around: Around, only: Collection[str] = ()) -> list[Judged]:
    """Everything that is said of ``changes``; ``only``: by these kinds of change."""
    found = [judged for change in changes for judged in Judges(every_judge()).judged(change, around)]
    return [one for one in found if one.judge.name in only] if only else found


def levels() -> Mapping[str, Level]:
    """The usual level of every kind of change."""
    return {judge.name: judge.level for judge in every_judge()}

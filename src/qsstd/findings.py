"""The one currency of lint, diff and assess: what was found, where, and what to do about it.

Rules speak of places (a file and a path of keys) and yield problems. The run turns a problem into a finding: it
adds the rule's name and level, and asks the source where the place lies.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import IntEnum
from hashlib import sha256

from qsstd.messages import Message
from qsstd.revision import Difference, Revision

Step = str | int
Path = tuple[Step, ...]


class Level(IntEnum):
    """How bad; ordered, so that ``--fail-on warning`` is a comparison."""

    INFO = 1
    WARNING = 2
    ERROR = 3

    @property
    def word(self) -> str:
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class Position:
    """A point in a text: ``offset`` from 0, ``line`` and ``column`` from 1; offset and column in code points."""

    offset: int
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Span:
    """From ``start`` up to, not including, ``end``."""

    start: Position
    end: Position


@dataclass(frozen=True, slots=True)
class Place:
    """A node of a file, by its path of keys and list indices; no line number, the source knows those.

    ``on_key``: the key itself, not its value. ``part``: code points ``[start, end)`` of the scalar's value.
    ``span``: where the reader already knows the place (a file that is no YAML has no paths).
    """

    file: str
    path: Path = ()
    on_key: bool = False
    part: tuple[int, int] | None = None
    span: Span | None = None

    def __truediv__(self, step: Step) -> Place:
        return Place(self.file, (*self.path, step))

    def key(self, name: str) -> Place:
        """The key ``name`` of this mapping, not its value."""
        return Place(self.file, (*self.path, name), on_key=True)

    def slice(self, start: int, end: int) -> Place:
        """The code points ``[start, end)`` of this scalar's value."""
        return replace(self, part=(start, end))


@dataclass(frozen=True, slots=True)
class Replace:
    """Write ``text`` as the scalar at ``at`` (its value, its key, or the part of it), quoted as YAML needs."""

    at: Place
    text: str


@dataclass(frozen=True, slots=True)
class Remove:
    """Take out the key with its value, or the list item, at ``at``; with its line when it stands alone."""

    at: Place


@dataclass(frozen=True, slots=True)
class Insert:
    """Add ``key: text`` to the mapping at ``at``, or (``key`` None) the item ``text`` to the list at ``at``.

    ``text`` is a scalar, quoted as YAML needs, unless ``flow``: then it is YAML flow text taken as it is."""

    at: Place
    key: str | None
    text: str
    flow: bool = False


@dataclass(frozen=True, slots=True)
class Rewrite:
    """Put ``text``, raw, in place of the span of ``at`` (which carries one): for faults below the YAML level."""

    at: Place
    text: str


Edit = Replace | Remove | Insert | Rewrite


@dataclass(frozen=True, slots=True)
class Fix:
    """A repair: what it does, and the edits. ``safe``: the meaning stays, or what is written can mean nothing else."""

    title: Message
    edits: tuple[Edit, ...]
    safe: bool = False


@dataclass(frozen=True, slots=True)
class Problem:
    """What a rule found: one primary place, one sentence with the offending value in it, the remedy in the hint.

    ``also``: other places, in any file, each with what it has to do with it.
    ``value``: what makes this problem this one among others of the same rule at the same entry, when the text
    written at ``at`` is not it (a missing thing has no text)."""

    at: Place
    message: Message
    hint: Message | None = None
    fix: Fix | None = None
    also: tuple[tuple[Place, Message], ...] = ()
    value: str = ""


@dataclass(frozen=True, slots=True)
class TextEdit:
    """Put ``text`` in place of ``span`` of ``file``."""

    file: str
    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Repair:
    """A fix whose edits are text edits."""

    title: Message
    edits: tuple[TextEdit, ...]
    safe: bool


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that has to do with a finding, and what.

    ``side``: the revision or folder that the file is read from, as it stands before the file's name; empty: the same
    as the finding's."""

    file: str
    span: Span
    message: Message
    side: str = ""

    @property
    def source(self) -> str:
        """Under what the lines of its file are found in the report."""
        return self.side + self.file


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem with the name and level of what found it, and its exact place.

    ``address``: the entry, ``document/entry``. ``fingerprint``: 16 hexadecimal digits made of rule, address and
    written value; the same after the file is moved, re-indented or the message is reworded.
    ``difference``: what a finding of a comparison says of the change; None for what is no change."""

    rule: str
    level: Level
    file: str
    span: Span
    message: Message
    hint: Message | None
    address: str
    fingerprint: str
    repair: Repair | None = None
    related: tuple[Related, ...] = ()
    difference: Difference | None = None


def fingerprint(*parts: str) -> str:
    """16 hexadecimal digits that tell what has these parts from everything else."""
    return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]


Found = tuple[str, Problem]
"""The name of a rule, and what it found."""


@dataclass(frozen=True, slots=True)
class Tally:
    """What was looked at, so that a clean result says how much it covers."""

    files: int = 0
    documents: int = 0
    entries: int = 0
    rules: int = 0
    ignored: int = 0
    baselined: int = 0
    accepted: int = 0


@dataclass(frozen=True, slots=True)
class Report:
    """Everything an output format needs. ``lines``: the lines of every file that has a finding or a related place.

    ``revision``: of a comparison. ``accepted``: changes that were accepted for good and are no findings any more."""

    findings: tuple[Finding, ...]
    tally: Tally
    lines: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    root: str = ""
    revision: Revision | None = None
    accepted: tuple[Finding, ...] = ()

    def count(self, level: Level) -> int:
        return sum(finding.level is level for finding in self.findings)

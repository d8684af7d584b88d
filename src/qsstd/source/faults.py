"""What is wrong with a file below the level of its content: facts with a place, no sentences.

Every ``at`` carries its span, except where a file was not read at all. A rule turns each kind into a finding.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from qsstd.files import Reason
from qsstd.findings import Place

Limited = Literal["bytes", "depth", "nodes", "items", "aliases", "scalar", "self-reference"]
"""``aliases``: nodes after every alias is written out. ``self-reference``: a node that contains itself."""


@dataclass(frozen=True, slots=True)
class YamlSyntax:
    """libyaml gave up at ``at``: its own words, and those for what it was in the middle of (or empty).

    ``char``: the character there, empty at the end of the file. ``before``: what stands before it on its line.
    ``begun``: where that which it was in the middle of begins, if that is known."""

    at: Place
    problem: str
    context: str
    char: str = ""
    before: str = ""
    begun: Place | None = None


@dataclass(frozen=True, slots=True)
class TabIndent:
    """A tab where YAML wants spaces."""

    at: Place


@dataclass(frozen=True, slots=True)
class DuplicateKey:
    """``key`` stands twice in a mapping, perhaps in another Unicode form; the first one counts."""

    at: Place
    key: str
    first: Place


@dataclass(frozen=True, slots=True)
class WrongEncoding:
    """Not UTF-8. ``guess``: utf-16, utf-32, gb18030, big5, latin-1, or empty; ``at`` is the first bad byte."""

    at: Place
    guess: str


@dataclass(frozen=True, slots=True)
class ControlCharacter:
    """An invisible or control character, by its number; ``kind`` says which sort.

    control: C0, DEL, C1; bidi: changes the order in which text is shown; invisible: has no width;
    separator: a line or paragraph separator that editors and YAML count differently."""

    at: Place
    codepoint: int
    kind: Literal["control", "bidi", "invisible", "separator"]


@dataclass(frozen=True, slots=True)
class MisplacedMark:
    """A byte order mark that is not at the start of the file."""

    at: Place


@dataclass(frozen=True, slots=True)
class ManyDocuments:
    """``count`` YAML documents in one file; the first one is read, ``at`` is where the second begins."""

    at: Place
    count: int


@dataclass(frozen=True, slots=True)
class OverLimit:
    """More of ``what`` than ``limit``; nothing after ``at`` was read."""

    at: Place
    what: Limited
    limit: int


@dataclass(frozen=True, slots=True)
class ForbiddenTag:
    """A tag such as ``!!python/object``; the value is read as if it were not there."""

    at: Place
    tag: str


@dataclass(frozen=True, slots=True)
class Directive:
    """A line such as ``%YAML 1.1``; not followed. ``name``: YAML, TAG, …"""

    at: Place
    name: str


@dataclass(frozen=True, slots=True)
class MergeKey:
    """``<<``, which YAML 1.2 does not know; not followed, the key is left out."""

    at: Place


@dataclass(frozen=True, slots=True)
class NonStringKey:
    """A key that is empty, a list or a mapping; left out with its value."""

    at: Place


@dataclass(frozen=True, slots=True)
class EmptyFile:
    """Nothing but blank lines and comments."""

    at: Place


@dataclass(frozen=True, slots=True)
class CutOff:
    """An unquoted text ended by `` #``: ``kept`` is what YAML reads, ``lost`` what it takes for a comment.

    ``at`` is the lost part; ``whole`` is the text with it."""

    at: Place
    lost: str
    kept: str
    whole: Place


@dataclass(frozen=True, slots=True)
class CommaSplit:
    """An ASCII comma between Chinese characters in ``[ ]``, which makes two items; ``at`` is the comma."""

    at: Place


@dataclass(frozen=True, slots=True)
class FullWidthMark:
    """A full-width ``mark`` where YAML wants ``instead``; ``at`` is the mark."""

    at: Place
    mark: str
    instead: str


@dataclass(frozen=True, slots=True)
class Unreadable:
    """The file could not be read at all."""

    at: Place
    reason: Reason


Fault = (
    YamlSyntax
    | TabIndent
    | DuplicateKey
    | WrongEncoding
    | ControlCharacter
    | MisplacedMark
    | ManyDocuments
    | OverLimit
    | ForbiddenTag
    | Directive
    | MergeKey
    | NonStringKey
    | EmptyFile
    | CutOff
    | CommaSplit
    | FullWidthMark
    | Unreadable
)

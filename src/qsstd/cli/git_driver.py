"""One file as ``git diff`` shows it through qsstd: what changed in meaning, or plainly where it is no standard.

git calls an external diff command with the path and, for each side, a file to read, the object id and the mode; for an
unmerged path with the path alone. It runs in the root of the working tree.
"""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from qsstd.cli.language import choose
from qsstd.cli.showing import plain
from qsstd.diff.compare import compare
from qsstd.diff.judge import Around, Judged, judge_all
from qsstd.diff.shown import sentence
from qsstd.diff.snapshot import Snapshot
from qsstd.errors import QsstdError
from qsstd.files import BYTES
from qsstd.messages import Language, say
from qsstd.output._words import LEVELS
from qsstd.revision import SORTS
from qsstd.source.places import Places
from qsstd.workspace.config import FILE_NAME, Settings
from qsstd.workspace.discover import open_workspace
from qsstd.workspace.load import load, load_settings

NULL = "/dev/null"


@dataclass(frozen=True, slots=True)
class Given:
    """What git gives: the path, and the bytes of each side; None where the file is not there."""

    path: str
    old: bytes | None = None
    new: bytes | None = None
    root: Path = Path()

    @classmethod
    def of(cls, words: Sequence[str], root: Path) -> Given:
        if len(words) < 7:
            return cls(words[0], root=root)
        return cls(words[7] if len(words) > 7 else words[0], content(words[1]), content(words[4]), root)


def content(name: str) -> bytes | None:
    """The bytes of a file that git names, as many as a document may have."""
    if name == NULL:
        return None
    with Path(name).open("rb") as file:
        return file.read(BYTES + 1)


def shown(given: Given) -> None:
    """Write what changed to standard output."""
    settings = settings_around(given.root / given.path)
    language = choose(None, settings.language)
    plain("\n".join([given.path, *lines(given, settings, language), ""]))


def settings_around(path: Path) -> Settings:
    try:
        return open_workspace(path if path.is_dir() else path.parent).settings
    except (QsstdError, OSError):
        return Settings.model_validate({})


def lines(given: Given, settings: Settings, language: Language) -> list[str]:
    if given.old is None and given.new is None:
        return [f"  {say('not merged').in_language(language)}"]
    sides = [snapshot(given.path, data, settings) for data in (given.old, given.new)]
    if any(side is None for side in sides):
        return as_text(given)
    old, new = sides
    assert old is not None and new is not None
    found = judge_all(compare(old, new), Around(old, new))
    if not found:
        return [f"  {say('only the spelling differs: it says what it said before').in_language(language)}"]
    return [line(judged, given, language) for judged in found]


def snapshot(path: str, data: bytes | None, settings: Settings) -> Snapshot | None:
    """The side, or None where it is no standard that can be read wholly."""
    if data is None:
        return Snapshot(settings, {})
    if Path(path).name == FILE_NAME:
        own, faults = load_settings(data)
        return None if faults else Snapshot(own, {})
    loaded = load(path, data, settings)
    return None if loaded.document is None or loaded.faults else Snapshot(settings, {path: loaded})


def line(judged: Judged, given: Given, language: Language) -> str:
    """Line, sort and name of a change, and what it says."""
    sort = SORTS[judged.judge.sort].in_language(language)
    level = LEVELS[judged.judge.level].in_language(language)
    text = sentence(judged, judged.said).in_language(language)
    return f"  {number(judged, given):>5}  {level}[{judged.judge.name}] {sort}: {text}"


def number(judged: Judged, given: Given) -> str:
    """The line on the new side, with a sign before it when it stands only on the old one."""
    at, data, sign = (judged.at_new, given.new, "") if judged.change.new else (judged.at_old, given.old, "-")
    if data is None:
        return ""
    places = Places(data, at.file)
    return f"{sign}{places.span(at).start.line}"


def as_text(given: Given) -> list[str]:
    """The lines that differ, as every diff shows them."""
    before, after = ((data or b"").decode("utf-8", "replace").splitlines() for data in (given.old, given.new))
    return [*difflib.unified_diff(before, after, f"a/{given.path}", f"b/{given.path}", lineterm="")]

"""What was printed: a list of all files with their SHA-256, written last, by which a folder of print-outs is checked."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from qsstd.errors import QsstdError
from qsstd.files import Refused, check_destination, contained, read_bytes, write_atomic
from qsstd.messages import say

NAME = "manifest.json"
VERSION = 1
LARGEST = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Staleness:
    """How a folder differs from what would be printed: files that are missing, that differ, that are left over."""

    missing: tuple[str, ...] = ()
    different: tuple[str, ...] = ()
    left_over: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.missing or self.different or self.left_over)


def digest(data: bytes) -> str:
    return sha256(data).hexdigest()


def manifest(files: Mapping[str, bytes], tool: str) -> bytes:
    """The list of ``files``; ``tool``: the version that made them."""
    sums = {name: digest(files[name]) for name in sorted(files)}
    about = {"version": VERSION, "tool": {"name": "qsstd", "version": tool}, "files": sums}
    return (json.dumps(about, ensure_ascii=False, indent=1) + "\n").encode()


def listed(folder: Path) -> dict[str, str] | None:
    """File → SHA-256 of the print-outs that ``folder`` says it holds; None where nothing was printed into it.

    Raises QsstdError for a list that cannot be read."""
    try:
        found = json.loads(read_bytes(folder, NAME, LARGEST))
        files = found["files"]
        if found["version"] != VERSION or not all(isinstance(one, str) for pair in files.items() for one in pair):
            raise ValueError
    except Refused as error:
        if error.reason == "missing":
            return None
        raise
    except (ValueError, KeyError, TypeError, AttributeError):
        raise QsstdError(
            say("'{path}' is no list of print-outs", path=str(folder / NAME)),
            say("print into an empty folder, or delete the file"),
        ) from None
    return dict(files)


def staleness(folder: Path, files: Mapping[str, bytes]) -> Staleness:
    """How ``folder`` differs from ``files``; what nobody printed may lie in it too."""
    before = listed(folder) or {}
    held = {name: content(folder, name) for name in files}
    return Staleness(
        missing=tuple(sorted(name for name, data in held.items() if data is None)),
        different=tuple(sorted(name for name, data in held.items() if data is not None and data != files[name])),
        left_over=tuple(sorted(name for name in before if name not in files and content(folder, name) is not None)),
    )


def content(folder: Path, name: str) -> bytes | None:
    try:
        return read_bytes(folder, name, LARGEST)
    except Refused as error:
        if error.reason == "missing":
            return None
        raise


def write_all(folder: Path, files: Mapping[str, bytes], tool: str) -> None:
    """Make ``files`` the print-outs of ``folder``: each is whole or the old one, and the list is written last.

    What was printed before and is no more is deleted, unless somebody changed it. Raises QsstdError rather than
    overwrite a file that nobody printed."""
    check_destination(folder)
    for name in files:
        check_destination(folder / name)
        contained(folder, name)
    folder.mkdir(parents=True, exist_ok=True)
    before = listed(folder)
    refuse_foreign(folder, files, before or {})
    for name in sorted(files):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if content(folder, name) != files[name]:
            write_atomic(path, files[name])
    for name, sum_ in sorted((before or {}).items()):
        data = content(folder, name) if name not in files else None
        if data is not None and digest(data) == sum_:
            (folder / name).unlink()
    write_atomic(folder / NAME, manifest(files, tool))


def refuse_foreign(folder: Path, files: Mapping[str, bytes], before: Mapping[str, str]) -> None:
    for name in sorted(files):
        data = content(folder, name) if name not in before else None
        if data is not None and data != files[name]:
            raise QsstdError(
                say("'{path}' was not printed by qsstd and is not overwritten", path=str(folder / name)),
                say("print into another folder, or delete the file"),
            )

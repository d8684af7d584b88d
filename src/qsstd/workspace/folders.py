"""A folder of standards on disk as a side of a comparison: the working tree, or any other folder.

As in a commit, links are not followed: what they lead to is compared where it lies.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from qsstd.errors import QsstdError
from qsstd.files import Refused, contained, read_bytes, walk
from qsstd.messages import say
from qsstd.workspace.config import FILE_NAME, Settings
from qsstd.workspace.git import object_id
from qsstd.workspace.load import load_settings
from qsstd.workspace.revisions import versions
from qsstd.workspace.trees import TOTAL, Content

STANDARDS = "standards"


@dataclass(frozen=True, slots=True)
class Folder:
    """The standards of the workspace ``root``. ``folder``: theirs in it, empty or with a ``/`` at its end."""

    root: Path
    folder: str

    def names(self) -> Iterator[str]:
        """The files, relative to the workspace, sorted."""
        for name in walk(self.root, self.folder.rstrip("/")):
            if name != FILE_NAME and not os.path.islink(f"{self.root}/{name}"):  # noqa: PTH114  ten times as fast
                yield name

    def files(self, length: int = 40) -> Identities:
        """File → the id git would give to its content, made when it is asked for; empty when it cannot be read.

        ``length``: digits of an id, 40 or 64."""
        return Identities(self, length, dict.fromkeys(self.names()))

    def read(self, files: Iterable[str]) -> Mapping[str, Content]:
        found: dict[str, Content] = {}
        size = 0
        for file in files:
            content = found[file] = self.content(file)
            size += len(content) if isinstance(content, bytes) else 0
            if size > TOTAL:
                raise QsstdError(
                    say("the files to read hold more than {limit} MiB", limit=TOTAL >> 20),
                    say("compare fewer at once"),
                )
        return found

    def content(self, file: str) -> Content:
        try:
            return read_bytes(self.root, file)
        except Refused as refused:
            return refused

    def holds(self, file: str, blob: str) -> bool:
        """Whether ``file`` is what git has stored as ``blob``, apart from line ends that git changes on checkout."""
        data = self.content(file)
        return isinstance(data, bytes) and any(object_id(one, len(blob)) == blob for one in versions(data))


@dataclass(frozen=True, eq=False)
class Identities(Mapping[str, str]):
    """Files and the ids of their contents, each read when it is asked for."""

    source: Folder
    length: int
    known: dict[str, str | None] = field(repr=False)

    def __getitem__(self, file: str) -> str:
        found = self.known[file]
        if found is None:
            data = self.source.content(file)
            found = self.known[file] = object_id(data, self.length) if isinstance(data, bytes) else ""
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self.known)

    def __len__(self) -> int:
        return len(self.known)


def named_root(folder: Path) -> Path:
    """The workspace that ``folder`` is, or whose standards it holds. Unlike ``find_root`` it takes no other above.

    Raises QsstdError when it is neither."""
    if os.path.lexists(folder / FILE_NAME):
        return folder
    if (folder / STANDARDS / FILE_NAME).is_file():
        return folder / STANDARDS
    if (folder / STANDARDS).is_dir():
        return folder
    configured = next((above for above in folder.parents if (above / FILE_NAME).is_file()), None)
    if configured is None and folder.name == STANDARDS:
        return folder.parent
    if configured and is_same_folder(configured / folder_settings(configured)[0].standards.strip("/"), folder):
        return configured
    raise QsstdError(
        say("the folder '{path}' is no workspace", path=str(folder)), say("name the folder that holds qsstd.yaml")
    )


def is_same_folder(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except (OSError, ValueError):
        return False


def folder_settings(root: Path) -> tuple[Settings, tuple[object, ...], bytes]:
    """The settings of the workspace ``root``, what is wrong with them, and the bytes they were read from."""
    if not os.path.lexists(root / FILE_NAME):
        return Settings.model_validate({}), (), b""
    data = read_bytes(root, FILE_NAME)
    return *load_settings(data), data


def folder_at(root: Path, settings: Settings) -> Folder:
    """The standards of the workspace ``root``. Raises QsstdError when they are not there or lie elsewhere."""
    named = settings.standards.strip("/")
    folder = Folder(root, "" if named in ("", ".") else named + "/")
    if not contained(root, folder.folder).is_dir():
        raise Refused("missing", say("there is no folder '{path}'", path=folder.folder.rstrip("/")))
    return folder

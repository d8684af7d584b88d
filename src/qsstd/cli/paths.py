"""What the named paths mean: a workspace, the files whose findings are shown, and what comes from standard input."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from qsstd.cli.streams import read_input
from qsstd.errors import QsstdError
from qsstd.messages import Message, say
from qsstd.workspace.config import FILE_NAME
from qsstd.workspace.discover import Workspace, open_workspace

INPUT = "-"
DOCUMENT_ID = re.compile(rb"^id: +['\"]?([a-z0-9][a-z0-9-]*)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Scope:
    """``files``: whose findings are shown, None: all. ``contents``: what stands for the bytes of a file."""

    workspace: Workspace
    files: frozenset[str] | None = None
    contents: Mapping[str, bytes] = field(default_factory=dict)
    notes: tuple[Message, ...] = ()


def scope_of(paths: Sequence[str]) -> Scope:
    """The scope of ``paths``; of none, the whole workspace around the working folder. A path may be a document's id.

    Raises QsstdError for a path that is not there, lies in no workspace, or in another one than the first."""
    if INPUT in paths:
        return scope_of_input(paths)
    places = [existing(path) or document(path) for path in paths]
    workspace = open_workspace(places[0] if places else Path.cwd())
    if not places:
        return Scope(workspace)
    names = [inside(workspace, place, path) for place, path in zip(places, paths, strict=True)]
    if "" in names:
        return Scope(workspace)
    known = (FILE_NAME, *workspace.files())
    shown = {file for name in names for file in known if file == name or file.startswith(name + "/")}
    idle = [
        path
        for path, name in zip(paths, names, strict=True)
        if not any(f == name or f.startswith(name + "/") for f in known)
    ]
    notes = tuple(say("'{path}' is no file of the standards and was not looked at", path=path) for path in idle)
    return Scope(workspace, frozenset(shown), {}, notes)


def existing(path: str) -> Path | None:
    """``path``, made absolute; None when nothing is there."""
    try:
        absolute = absolute_path(path)
        return absolute if path and os.path.lexists(absolute) else None
    except ValueError:
        return None


def document(name: str) -> Path:
    """The file of the document with the id ``name`` in the workspace around. Raises QsstdError when there is none."""
    hint = say("name a file, a folder or the id of a document, or leave it out")
    try:
        workspace = open_workspace(Path.cwd())
        files = {Path(file).stem: file for file in workspace.files()}
    except QsstdError:
        files = {}
    if name in files:
        return workspace.root / files[name]
    from qsstd.spelling import nearest

    if meant := nearest(Path(name.replace("\0", "")).stem, files):
        hint = say("did you mean '{name}'?", name=files[meant])
    raise QsstdError(say("'{path}' does not exist", path=name), hint)


def absolute_path(path: str) -> Path:
    """``path`` from the root, ``..`` taken out, links not followed."""
    return Path(os.path.abspath(path))  # noqa: PTH100  resolve() would follow links


def inside(workspace: Workspace, place: Path, path: str) -> str:
    """The name of ``place`` in ``workspace``, empty for its root."""
    for root, target in ((workspace.root, place), (workspace.root.resolve(), place.resolve())):
        if target.is_relative_to(root):
            name = target.relative_to(root).as_posix()
            return "" if name == "." else name
    raise QsstdError(
        say("'{path}' lies outside of the workspace '{root}'", path=path, root=str(workspace.root)),
        say("check one workspace at a time"),
    )


def scope_of_input(paths: Sequence[str]) -> Scope:
    """Standard input, alone or followed by the file it stands for."""
    if paths[0] != INPUT or len(paths) > 2 or paths[1:] == [INPUT]:
        raise QsstdError(
            say("'-' stands first, and at most one name after it"),
            say("write 'qsstd lint -', or 'qsstd lint - FILE' for what the input stands for"),
        )
    data = read_input()
    if len(paths) == 2:
        place = absolute_path(paths[1])
        workspace = open_workspace(nearest_folder(place))
        name = inside(workspace, place, paths[1])
    else:
        workspace = open_workspace(Path.cwd())
        name = name_by_id(workspace, data)
    return Scope(workspace, frozenset({name}), {name: data})


def nearest_folder(place: Path) -> Path:
    return next((folder for folder in place.parents if folder.is_dir()), Path.cwd())


def name_by_id(workspace: Workspace, data: bytes) -> str:
    """The file named after the id that ``data`` has; a new one in the folder of the standards where there is none."""
    match = DOCUMENT_ID.search(data)
    stem = match[1].decode("ascii") if match else "stdin"
    known = [file for file in workspace.files() if Path(file).stem == stem]
    folder = workspace.settings.standards.strip("/")
    return known[0] if known else f"{stem}.yaml" if folder in ("", ".") else f"{folder}/{stem}.yaml"

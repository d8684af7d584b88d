"""Where the workspace was in a commit, by the rules of ``discover``; and what its own ``qsstd.yaml`` said there."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator

from qsstd.errors import QsstdError
from qsstd.files import Refused
from qsstd.messages import Message, say
from qsstd.workspace.config import FILE_NAME, Settings
from qsstd.workspace.load import load_settings
from qsstd.workspace.revisions import blobs
from qsstd.workspace.trees import NOTHING, Commit, Entry, Tree, read_blobs

DEPTH = 100
"""Folders in one another that a path may name."""
STANDARDS = "standards"
Loaded = tuple[Settings, tuple[object, ...], bytes]
"""Settings, what is wrong with them, and the bytes they were read from."""


def root_around(commit: Commit, own: str) -> str:
    """The root of the workspace that the folder ``own`` lay in (both empty or with a ``/`` at the end).

    Where neither it nor a folder above has one, the workspace had another name: it is the one folder that holds
    ``qsstd.yaml``. Raises QsstdError when there is none, or more than one."""
    above = list(prefixes(own))
    asked = [folder + name for folder in above for name in (FILE_NAME, STANDARDS)]
    found = commit.entries(asked)
    for folder in above:
        if is_there(found.get(folder + FILE_NAME)):
            return folder
    implied = [folder for folder in above if may_be_folder(found.get(folder + STANDARDS))]
    if at_hand := (*within(commit, implied), *(folder for folder in implied if folder == own)):
        return at_hand[0]
    elsewhere = all_configured(commit)
    if len(elsewhere) == 1 or (not elsewhere and implied):
        return (*elsewhere, *implied)[0]
    raise no_workspace(commit, elsewhere)


def root_named(commit: Commit, own: str) -> str:
    """The root of the workspace that the folder ``own`` was, or whose standards it held."""
    above = list(prefixes(own))
    if len(above) > DEPTH:
        raise absent(commit, own, NOTHING)
    if own and not (entry := commit.entry(own[:-1])).is_folder:
        raise absent(commit, own, entry)
    asked = [own + STANDARDS, *(folder + FILE_NAME for folder in above)]
    found = commit.entries(asked)
    if is_there(found.get(own + FILE_NAME)):
        return own
    if may_be_folder(found.get(own + STANDARDS)):
        return (*within(commit, [own]), own)[0]
    return root_of_standards(commit, own, [folder for folder in above[1:] if is_there(found.get(folder + FILE_NAME))])


def root_of_standards(commit: Commit, own: str, configured: list[str]) -> str:
    """The workspace whose standards are in ``own``. ``configured``: the folders above with ``qsstd.yaml``, nearest first."""
    for folder in configured[:1]:
        if folder + folder_of(settings_at(commit, folder)[0]) == own:
            return folder
    parent, _, name = own.rstrip("/").rpartition("/")
    if name == STANDARDS and not configured:
        return parent and parent + "/"
    raise no_workspace(commit, all_configured(commit), own)


def prefixes(own: str) -> Iterator[str]:
    """``own`` and the folders above it, each with a ``/`` at its end; last the root, which is empty."""
    while own:
        yield own
        own = own[: own[:-1].rfind("/") + 1]
    yield ""


def within(commit: Commit, folders: Iterable[str]) -> list[str]:
    """The folders ``standards/`` in ``folders`` that have a ``qsstd.yaml`` of their own."""
    own = [f"{folder}{STANDARDS}/" for folder in folders]
    found = commit.entries([folder + FILE_NAME for folder in own])
    return [folder for folder in own if is_there(found.get(folder + FILE_NAME))]


def is_there(entry: Entry | None) -> bool:
    return entry is not None and not entry.is_folder


def may_be_folder(entry: Entry | None) -> bool:
    """Whether it is a folder, or a link or submodule, of which it is told that they are not looked into."""
    return entry is not None and not entry.is_file


def all_configured(commit: Commit) -> list[str]:
    """Every folder of the commit that holds ``qsstd.yaml``."""
    found = sorted(name for name in blobs(commit.repository, commit.id) if f"/{name}".endswith(f"/{FILE_NAME}"))
    return [name.removesuffix(FILE_NAME) for name in found if "/." not in f"/{name}"]


def settings_at(commit: Commit, root: str) -> Loaded:
    """What ``qsstd.yaml`` in ``root`` said. Raises QsstdError when it is a link or too large."""
    name = root + FILE_NAME
    entry = commit.entry(name)
    if entry == NOTHING:
        return Settings.model_validate({}), (), b""
    if not entry.is_file:
        raise absent(commit, name, entry)
    data = read_blobs(commit.repository, {name: entry.id.encode("ascii")})[name]
    if isinstance(data, Refused):
        raise data
    return *load_settings(data), data


def folder_of(settings: Settings) -> str:
    """The folder of the standards in the workspace, empty or with a ``/`` at its end."""
    named = settings.standards.strip("/")
    way = posixpath.normpath(named) if named else "."
    if way == ".." or way.startswith("../"):
        raise Refused("outside", say("'{path}' leads out of the folder", path=settings.standards))
    return "" if way == "." else way + "/"


def standards_at(commit: Commit, root: str, settings: Settings) -> Tree:
    """The standards of the workspace ``root``."""
    folder = folder_of(settings)
    if not root + folder:
        return Tree(commit, folder, commit.id)
    path = (root + folder)[:-1]
    entry = commit.entry(path)
    if not entry.is_folder:
        raise absent(commit, path, entry)
    return Tree(commit, folder, entry.id)


def absent(commit: Commit, path: str, entry: Entry) -> QsstdError:
    """Why ``path`` is not what was looked for."""
    words = {"path": path.rstrip("/")[:200], "revision": commit.revision}
    if entry.mode == "120000":
        return QsstdError(
            say("'{path}' is a link at {revision}, and links are not followed in a revision", **words),
            say("name the folder it leads to, for example {revision}:FOLDER", revision=commit.revision),
        )
    if entry.mode == "160000":
        return QsstdError(
            say("'{path}' is a submodule at {revision}, a repository of its own", **words), say("compare inside of it")
        )
    if entry.is_file:
        return QsstdError(
            say("'{path}' is a file at {revision}", **words), say("name the folder that holds qsstd.yaml")
        )
    return QsstdError(say("there is no folder '{path}' at {revision}", **words), elsewhere_hint(commit))


def no_workspace(commit: Commit, elsewhere: list[str], path: str = "") -> QsstdError:
    hint = named_hint(commit, elsewhere)
    if path:
        return QsstdError(
            say("'{path}' was no workspace at {revision}", path=path.rstrip("/"), revision=commit.revision), hint
        )
    if elsewhere:
        return QsstdError(say("there were several workspaces at {revision}", revision=commit.revision), hint)
    return QsstdError(
        say(
            "there was no workspace at {revision}: neither qsstd.yaml nor a folder standards/", revision=commit.revision
        ),
        hint,
    )


def elsewhere_hint(commit: Commit) -> Message:
    return named_hint(commit, all_configured(commit))


def named_hint(commit: Commit, elsewhere: list[str]) -> Message:
    """How the workspace can be named, where there are some to be named."""
    if not elsewhere:
        return say("name a later revision, or a folder that holds qsstd.yaml")
    named = [f"{commit.revision}:{folder.rstrip('/')}" for folder in elsewhere[:3]]
    return say("say which one: {names}", names=named)

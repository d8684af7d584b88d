"""The two sides of a comparison: a folder, a revision, a quarter, a day, or the working tree.

Nothing is checked out or written, and nothing is run but git as ``git.py`` runs it.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from qsstd.errors import QsstdError
from qsstd.files import Refused
from qsstd.messages import Message, say
from qsstd.workspace.config import FILE_NAME, Settings
from qsstd.workspace.discover import find_root, open_workspace
from qsstd.workspace.folders import Folder, folder_at, folder_settings, named_root
from qsstd.workspace.git import Repository, Unknown, bare_repository, relative, repository
from qsstd.workspace.history import at_moment, committed, shown, tagged
from qsstd.workspace.quarters import day_of, is_moment, moment
from qsstd.workspace.revisions import LONGEST, commit, known
from qsstd.workspace.roots import root_around, root_named, settings_at, standards_at
from qsstd.workspace.trees import Commit, Content, Tree

WITHIN = re.compile(r"((?:[^:{]|\{[^}]*\}?)*):(.*)", re.DOTALL)
"""``REVISION:FOLDER``; a colon in braces, as in ``HEAD^{/fix: it}``, is the revision's."""
PATH = 4096
"""Characters of a path."""


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a comparison, with the settings it had then.

    ``label``: what it is, for people. ``root``: of the workspace, a path on disk or a folder of the repository (empty or
    with a ``/`` at its end). ``faults``: what is wrong with ``qsstd.yaml``. ``commit``: the id, None for a folder.
    ``date``: the day of the commit where the company is, for the working tree the present day; None where unknown."""

    label: Message
    root: str
    settings: Settings
    faults: tuple[object, ...]
    settings_data: bytes
    source: Folder | Tree
    commit: str | None = None
    date: date | None = None

    @property
    def prefix(self) -> str:
        """What stands before the name of a file to say that it is of this side; ``git show`` reads that of a commit."""
        return f"{self.root.rstrip('/')}/" if self.commit is None else f"{self.commit[:10]}:{self.root}"

    @property
    def folder(self) -> Path:
        """Where the workspace lies on disk, or would lie if the commit were checked out."""
        if isinstance(self.source, Folder):
            return self.source.root
        return self.source.commit.repository.root / self.root

    def files(self) -> Mapping[str, str]:
        """File (relative to the workspace) → the identity of its content, equal for equal contents on every side.

        It is git's object id; on disk it is made when it is asked for, and empty when the file cannot be read. Git
        counts in SHA-1 or SHA-256, so sides are compared with ``changed.changed``."""
        return self.source.files()

    def read(self, files: Iterable[str]) -> Mapping[str, Content]:
        """The bytes of ``files``, or why one was not read: it is too large, or it is not there.

        Raises QsstdError when they are more than can be held at once, or the clone lacks them."""
        return self.source.read(files)


def side(text: str | None, start: Path, *, today: date) -> Side:
    """The side that ``text`` names, as seen from the folder ``start``; None: the working tree.

    - a folder, relative to ``start``: a workspace, the folder of its standards, or a bare repository (at its HEAD)
    - ``2026Q2``: the tag of that name, else the last commit before the quarter ended
    - ``2026-07-01``: the tag of that name, else the last commit before that day began, so that what was committed on
      that day is new
    - ``REVISION``: a commit by any name git knows
    - ``REVISION:FOLDER``, also of a quarter or day: ``./FOLDER`` is relative to ``start``, any other to the repository

    A quarter ends and a day begins in the time zone of the company; commits are those of HEAD and its first parents, and
    the day of a commit is that of the committer. Raises QsstdError for everything that cannot be had."""
    start = start.absolute() if start.is_dir() else start.absolute().parent
    if text is None:
        return working_tree(start, today)
    if len(text) > LONGEST + PATH or "\0" in text:
        raise QsstdError(
            say("'{text}' is neither a folder nor a revision", text=text[:80]),
            say("write a folder, a revision such as HEAD~1, a quarter such as 2026Q2, or a day such as 2026-07-01"),
        )
    if text and os.path.isdir(start / text):  # noqa: PTH112  a Path raises for what is too long
        refuse_ambiguous(text, start)
        return folder_side(text, start)
    match = WITHIN.fullmatch(text)
    revision, folder = (match[1], match[2]) if match else (text, None)
    if is_moment(revision):
        return moment_side(revision, folder, start, today)
    try:
        found = repository_at(start)
        at = Commit(found, commit(found, revision), revision)
    except Unknown as error:
        raise no_folder(text, start) or error from None
    return revision_side(at, start, folder)


def no_folder(text: str, start: Path) -> QsstdError | None:
    """What to say of ``text``, which is no revision, when it is a path."""
    hint = say("name the folder that holds qsstd.yaml")
    if text and os.path.exists(start / text):  # noqa: PTH110  a Path raises for what is too long
        return QsstdError(say("'{path}' is no folder", path=text[:200]), hint)
    if text.startswith(("./", "../", "/")):
        return QsstdError(say("there is no folder '{path}'", path=text[:200]), hint)
    return None


def working_tree(start: Path, today: date) -> Side:
    """What lies on disk around ``start``: staged or not, committed or not."""
    found = open_workspace(start)
    source = standards_of(found.root, found.settings, found.faults)
    day = found.settings.today or today
    label = say("the working tree")
    return Side(label, str(found.root), found.settings, found.faults, found.settings_data, source, date=day)


def standards_of(root: Path, settings: Settings, faults: tuple[object, ...]) -> Folder:
    """The standards of the workspace ``root``; where settings that cannot be read hide them, that is what is said."""
    try:
        return folder_at(root, settings)
    except Refused:
        if not faults:
            raise
        raise QsstdError(
            say("'{path}' cannot be read", path=str(root / FILE_NAME)), say("mend what 'qsstd lint' says of it")
        ) from None


def folder_side(text: str, start: Path) -> Side:
    folder = Path(os.path.normpath(start / text))
    if bare := bare_repository(folder):
        return revision_side(Commit(bare, commit(bare, "HEAD"), text), folder)
    root = named_root(folder)
    settings, faults, data = folder_settings(root)
    return Side(
        say("the folder '{path}'", path=text), str(root), settings, faults, data, standards_of(root, settings, faults)
    )


def refuse_ambiguous(text: str, start: Path) -> None:
    """Refuse the name of a folder that is a quarter, a day or a revision as well."""
    if text.startswith((".", "/", "-")) or text.endswith("/") or len(text) > LONGEST or ":" in text:
        return
    try:
        found = repository_at(start)
    except QsstdError:
        return
    if is_moment(text) or known(found, text):
        raise QsstdError(
            say("'{text}' is a folder, and in git it is something else", text=text),
            say(
                "write './{text}' for the folder; for git, the full name (refs/heads/…, refs/tags/…) or a day",
                text=text,
            ),
        )


def repository_at(start: Path) -> Repository:
    """The repository around ``start``, or the bare one that it is."""
    return bare_repository(start) or repository(start, say("name folders, or run it inside a repository"))


def revision_side(at: Commit, start: Path, folder: str | None = None, label: Message | None = None) -> Side:
    """The workspace in a commit: the one in ``folder``, or else the one that ``start`` lies in."""
    root = root_of(at, start, folder)
    settings, faults, data = settings_at(at, root)
    day = day_of(committed(at.repository, at.id), settings)
    label = label or say(
        "{revision} (commit {commit} of {date})", revision=at.revision, commit=at.id[:10], date=shown(day)
    )
    if root != place(at.repository, start):
        label = say("{side}, in its folder '{path}'", side=label, path=root.rstrip("/") or ".")
    return Side(label, root, settings, faults, data, standards_at(at, root, settings), at.id, day)


def root_of(at: Commit, start: Path, folder: str | None) -> str:
    here = place(at.repository, start)
    return root_around(at, here) if folder is None else root_named(at, within(here, folder))


def place(found: Repository, start: Path) -> str:
    """The folder of the repository in which the workspace around ``start`` lies, or ``start`` itself."""
    if found.bare:
        return ""
    own = relative(start, found.root)
    try:
        root = find_root(start)
    except QsstdError:
        return own
    return relative(root, found.root) if root.resolve().is_relative_to(found.root.resolve()) else own


def within(here: str, folder: str) -> str:
    """``folder`` as the user wrote it after ``REVISION:``, relative to the repository."""
    joined = os.path.normpath((here if folder.startswith(("./", "../")) or folder in (".", "..") else "") + folder)
    if joined == ".." or joined.startswith(("../", "/")) or len(folder) > PATH:
        raise QsstdError(
            say("'{path}' leads out of the repository", path=folder[:200]),
            say("write the folder relative to the root of the repository"),
        )
    return "" if joined in (".", "") else joined + "/"


def moment_side(text: str, folder: str | None, start: Path, today: date) -> Side:
    """A quarter or a day: the tag of that name, else the last commit before the quarter ended or the day began."""
    found = repository_at(start)
    settings = settings_here(found, start, folder)
    at, label = tagged(found, text, settings) or at_moment(found, moment(text, settings, today), settings, today)
    return revision_side(at, start, folder, label)


def settings_here(found: Repository, start: Path, folder: str | None) -> Settings:
    """The settings that say what a quarter is: those on disk, or of HEAD where ``folder`` or a bare repository is meant."""
    try:
        if folder is None and not found.bare:
            return open_workspace(start).settings
        head = Commit(found, commit(found, "HEAD"), "HEAD")
        return settings_at(head, root_of(head, start, folder))[0]
    except QsstdError:
        return Settings.model_validate({})

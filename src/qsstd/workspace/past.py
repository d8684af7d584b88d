"""The standards as they were, revision by revision back along the first parents of HEAD.

Only commits that touched the standards are looked at, and of those only the names and identities of what they touched.
Contents are read when they are asked for, those of many revisions of a file at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from qsstd.errors import QsstdError
from qsstd.messages import say
from qsstd.workspace.changed import changed
from qsstd.workspace.config import FILE_NAME, Settings
from qsstd.workspace.git import is_shallow, object_id
from qsstd.workspace.history import Passed, passed
from qsstd.workspace.load import load_settings
from qsstd.workspace.quarters import day_of
from qsstd.workspace.revisions import known
from qsstd.workspace.roots import folder_of
from qsstd.workspace.sides import Side, revision_side
from qsstd.workspace.trees import Commit, Content, Tree, is_standard, read_blobs

AHEAD = 64
"""Older contents of a file that are read along with one of them."""
HELD = 512
"""Contents that are held."""
Touched = dict[str, tuple[str | None, str | None]]


@dataclass(frozen=True, slots=True)
class Standing:
    """The standards as one commit left them; ``commit`` None: the working tree; empty: before the first commit.

    ``files``: file (relative to the workspace) → object id. ``touched``: those that are not as in the next older one."""

    commit: str | None
    date: date | None
    settings: Settings
    files: Mapping[str, str]
    touched: frozenset[str] = frozenset()


@dataclass
class Past:
    """A history as far as it was read. ``since``: where it begins. ``line``: file → its object ids, newest first."""

    head: Side
    tree: Tree
    start: Path
    since: Side | None = None
    held: dict[str, Content] = field(default_factory=dict)
    line: dict[str, dict[str, None]] = field(default_factory=dict)

    @property
    def is_cut(self) -> bool:
        """Whether the clone lacks the beginning."""
        return self.since is None and is_shallow(self.tree.commit.repository)

    def content(self, file: str, blob: str) -> Content:
        """What ``file`` held as ``blob``."""
        if blob not in self.held:
            older = list(self.line.get(file, ()))
            first = older.index(blob) if blob in older else len(older)
            wanted = dict.fromkeys((blob, *older[first : first + AHEAD]))
            if len(self.held) > HELD:
                self.held = {one: held for one, held in self.held.items() if one.startswith("disk ")}
            found = read_blobs(self.tree.commit.repository, {one: one.encode("ascii") for one in wanted})
            self.held.update(found)
        return self.held[blob]

    def together(self, files: Mapping[str, str]) -> None:
        """Read several files at once."""
        wanted = dict.fromkeys(blob for blob in files.values() if blob not in self.held)
        self.held.update(read_blobs(self.tree.commit.repository, {one: one.encode("ascii") for one in wanted}))

    def standings(self, work: Side | None) -> Iterator[Standing]:
        """Newest first: the working tree where it differs, then what each commit left that touched the standards.

        Behind the first commit comes an empty one, unless the history is cut or begins at ``since``."""
        older = self.committed()
        first = next(older)
        if work is not None:
            yield from self.on_disk(work, first)
        yield first
        yield from older

    def on_disk(self, work: Side, head: Standing) -> Iterator[Standing]:
        """The working tree, where it is not what HEAD says."""
        found = changed(self.head, work)
        gone = {*found.removed, *(old for old, _ in (*found.changed, *found.moved))}
        come = {*found.added, *(new for _, new in (*found.changed, *found.moved))}
        if not gone and not come and work.settings.language == head.settings.language:
            return
        files = {file: blob for file, blob in head.files.items() if file not in gone}
        for file, content in work.read(sorted(come)).items():
            data = content if isinstance(content, bytes) else file.encode("utf-8", "surrogateescape")
            files[file] = f"disk {object_id(data, len(self.tree.id))}"
            self.held[files[file]] = content
        yield Standing(None, work.date, work.settings, files, frozenset(gone | come))

    def committed(self) -> Iterator[Standing]:
        """What each commit left; another name of the workspace or of its folder begins another stretch."""
        side: Side | None = self.head
        while side is not None:
            known_by = self.since.commit if self.since else None
            steps = passed(self.tree.commit.repository, str(side.commit), known_by, paths(side))
            if not steps:
                yield self.base(side)
                return
            last = None
            for standing in self.stretch(side, steps):
                if last is not None:
                    yield last
                last = standing
            assert last is not None
            side = self.before(str(last.commit), side)
            files = side.source.files() if side else {}
            yield replace(last, touched=apart(last.files, files))
        if not self.is_cut:
            yield Standing("", None, self.head.settings, {})

    def base(self, side: Side) -> Standing:
        """What ``since`` had left."""
        known_by = self.since or side
        return Standing(known_by.commit, known_by.date, side.settings, side.source.files())

    def stretch(self, side: Side, steps: Sequence[Passed]) -> Iterator[Standing]:
        """What ``steps`` left, from ``side`` back as long as the standards were in the same folder."""
        files, settings = dict(side.source.files()), side.settings
        changes = [inside(side, step) for step in steps]
        self.line_up(files, (touched for touched, _ in changes))
        for step, (touched, configured) in zip(steps, changes, strict=True):
            day = day_of(step.time, settings)
            yield Standing(step.id, day, settings, dict(files), frozenset(touched))
            undo(files, touched)
            if configured:
                settings = self.settings(configured[0])
                if not is_same_folder(settings, side.settings):
                    return

    def line_up(self, files: Mapping[str, str], changes: Iterable[Touched]) -> None:
        """Note the object ids of every file, so that many can be read at once."""
        for file, blob in files.items():
            self.line.setdefault(file, {})[blob] = None
        for touched in changes:
            for file, (before, _) in touched.items():
                if before:
                    self.line.setdefault(file, {})[before] = None

    def settings(self, blob: str | None) -> Settings:
        """What ``qsstd.yaml`` said when it was ``blob``."""
        data = self.content(FILE_NAME, blob) if blob else b""
        return load_settings(data)[0] if isinstance(data, bytes) and data else Settings.model_validate({})

    def before(self, commit: str, side: Side) -> Side | None:
        """The side of the first parent of ``commit``, the oldest that was read of ``side``; None: there were no
        standards."""
        parent = known(self.tree.commit.repository, f"{commit}^1")
        if parent is None:
            return None
        try:
            found = revision_side(Commit(self.tree.commit.repository, parent, parent[:10]), self.start)
        except QsstdError:
            return None
        later = Commit(self.tree.commit.repository, commit, commit)
        is_another = found.root != side.root and later.entry(found.root + FILE_NAME).is_file
        return None if is_another else found


def past(head: Side, start: Path, since: Side | None = None) -> Past:
    """The history of the workspace that ``head`` is. Raises QsstdError where ``since`` is no revision."""
    assert isinstance(head.source, Tree)
    if since is not None and since.commit is None:
        raise QsstdError(say("'--since' needs a revision, a quarter or a day"), say("for example 2026Q1 or v1.2"))
    return Past(head, head.source, start, since)


def paths(side: Side) -> list[str]:
    """Where the standards and the settings of ``side`` are in the repository; none: everywhere."""
    folder = side.root + folder_of(side.settings)
    return [folder, side.root + FILE_NAME] if folder else []


def inside(side: Side, step: Passed) -> tuple[Touched, tuple[str | None, str | None] | None]:
    """What ``step`` did to the files of the standards, by their names in the workspace, and to the settings."""
    folder = folder_of(side.settings)
    within = side.root + folder
    touched = {
        folder + name.removeprefix(within): ids
        for name, ids in step.files.items()
        if name.startswith(within) and is_standard(name.removeprefix(within))
    }
    touched.pop(FILE_NAME, None)
    return touched, step.files.get(side.root + FILE_NAME)


def undo(files: dict[str, str], touched: Touched) -> None:
    """Make ``files`` what they were before."""
    for file, (before, _) in touched.items():
        if before:
            files[file] = before
        else:
            files.pop(file, None)


def is_same_folder(one: Settings, other: Settings) -> bool:
    try:
        return folder_of(one) == folder_of(other)
    except QsstdError:
        return False


def apart(one: Mapping[str, str], other: Mapping[str, str]) -> frozenset[str]:
    """The files that are not the same in both."""
    return frozenset(file for file in one.keys() | other.keys() if one.get(file) != other.get(file))

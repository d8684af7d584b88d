"""A folder of standards in a commit: what it holds, what is in it, and what differs from another one.

Only files are looked at. Links are not followed, and submodules are repositories of their own.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from qsstd.errors import QsstdError
from qsstd.files import BYTES, FILES, SUFFIXES, Refused
from qsstd.messages import say
from qsstd.workspace.config import FILE_NAME
from qsstd.workspace.git import Repository
from qsstd.workspace.revisions import blobs, unread

TOTAL = 512 * 1024 * 1024
"""Bytes of all files that are read at once."""
Content = bytes | Refused
"""What a file holds, or why it was not read."""


class Entry(NamedTuple):
    """What a tree says of one name."""

    mode: str
    id: str

    @property
    def is_file(self) -> bool:
        return self.mode.startswith("100")

    @property
    def is_folder(self) -> bool:
        return self.mode == "040000"


NOTHING = Entry("", "")


@dataclass(frozen=True, slots=True)
class Commit:
    """A commit. ``revision``: what the user called it. ``seen``: what was looked up, since a commit does not change."""

    repository: Repository
    id: str
    revision: str
    seen: dict[str, Entry] = field(default_factory=dict, repr=False, compare=False)

    def entry(self, path: str) -> Entry:
        """What ``path`` is; of no mode when it is not there."""
        return self.entries([path]).get(path, NOTHING)

    def entries(self, paths: Sequence[str]) -> dict[str, Entry]:
        """Those of ``paths`` that are there."""
        unseen = [path for path in paths if path not in self.seen]
        found = entries(self.repository, self.id, unseen)
        self.seen.update((path, found.get(path, NOTHING)) for path in unseen)
        return {path: self.seen[path] for path in paths if self.seen[path] != NOTHING}


@dataclass(frozen=True, slots=True)
class Tree:
    """The standards in a commit. ``folder``: theirs in the workspace, empty or with a ``/`` at its end; ``id``: of its
    tree."""

    commit: Commit
    folder: str
    id: str

    def files(self) -> Mapping[str, str]:
        """File (relative to the workspace) → object id."""
        found = blobs(self.commit.repository, self.id)
        kept = {self.folder + name: blob for name, blob in sorted(found.items()) if is_standard(name)}
        kept.pop(FILE_NAME, None)
        if len(kept) > FILES:
            raise QsstdError(say("there are more than {limit} files in '{path}'", limit=FILES, path=self.folder))
        return kept

    def read(self, files: Iterable[str]) -> Mapping[str, Content]:
        """The content of ``files``; which of them are there is not asked before, so the cost is theirs alone."""
        names = {file: file.removeprefix(self.folder) for file in files}
        broken = [name for name in names.values() if "\n" in name]
        found = entries(self.commit.repository, self.id, broken)
        specs = {
            file: os.fsencode(found[name].id if name in found else f"{self.id}:{name}")
            for file, name in names.items()
            if name not in broken or name in found
        }
        absent = {file: missing(file) for file in names if file not in specs}
        return {**read_blobs(self.commit.repository, specs), **absent}


def is_standard(name: str) -> bool:
    """Whether ``name``, relative to the folder of the standards, is one of their files: YAML and nowhere hidden."""
    return name.endswith(SUFFIXES) and "/." not in f"/{name}"


def missing(file: str) -> Refused:
    return Refused("missing", say("'{path}' does not exist", path=file))


def entries(repository: Repository, tree: str, paths: Sequence[str]) -> dict[str, Entry]:
    """Those of ``paths`` that ``tree`` (or a commit's) has, and what they are."""
    if not paths:
        return {}
    answer = repository.git("ls-tree", "-tz", "--full-tree", tree, "--", *paths)
    if answer.returncode:
        raise unread(tree)
    asked, found = set(paths), {}
    for line in answer.stdout.split(b"\0"):
        about, _, name = line.partition(b"\t")
        if name and os.fsdecode(name) in asked:
            mode, _, identity = about.decode("ascii").split(" ")
            found[os.fsdecode(name)] = Entry(mode, identity)
    return found


def read_blobs(repository: Repository, specs: Mapping[str, bytes]) -> dict[str, Content]:
    """The content of the blobs ``specs`` (file → how git finds it, without line breaks).

    Sizes are asked for first, so that what is too large is never read; equal contents are read once. Raises QsstdError
    where the clone lacks them, or they are too much together."""
    about = dict(zip(specs, sizes(repository, specs), strict=True))
    wanted = {blob: size for blob, size in about.values() if size <= BYTES}
    if sum(wanted.values()) > TOTAL:
        raise QsstdError(
            say("the files to read hold more than {limit} MiB", limit=TOTAL >> 20), say("compare fewer at once")
        )
    held = contents(repository, wanted)
    return {file: held[blob] if blob in held else too_large(file) for file, (blob, _) in about.items()}


def sizes(repository: Repository, specs: Mapping[str, bytes]) -> Iterator[tuple[str, int]]:
    """The object id and the size of each of ``specs``."""
    if not specs:
        return
    given = b"".join(spec + b"\n" for spec in specs.values())
    answer = repository.git("cat-file", "--batch-check", "--buffer", stdin=given)
    lines = answer.stdout.split(b"\n")[:-1]
    for at, file in enumerate(specs):
        words = lines[at].split(b" ") if at < len(lines) else []
        if len(words) != 3 or words[1] != b"blob":
            raise lost(file)
        yield words[0].decode("ascii"), int(words[2])


def contents(repository: Repository, wanted: Mapping[str, int]) -> dict[str, bytes]:
    """The content of the blobs ``wanted``, whose sizes are given."""
    if not wanted:
        return {}
    given = "".join(f"{blob}\n" for blob in wanted).encode("ascii")
    data = repository.git("cat-file", "--batch", "--buffer", stdin=given).stdout
    found, start = {}, 0
    for blob, size in wanted.items():
        head = f"{blob} blob {size}\n".encode("ascii")
        end = start + len(head) + size
        if not data.startswith(head, start) or data[end : end + 1] != b"\n":
            raise lost(blob)
        found[blob] = data[start + len(head) : end]
        start = end + 1
    return found


def lost(name: str) -> QsstdError:
    return QsstdError(
        say("the content of '{name}' is missing in this clone", name=name),
        say("this clone may be partial: fetch everything with 'git fetch --refetch'"),
    )


def too_large(file: str) -> Refused:
    return Refused(
        "too-large",
        say("'{path}' is larger than {limit} MiB", path=file, limit=BYTES >> 20),
        say("split it into several documents"),
    )


def differences(old: Tree, new: Tree) -> Iterator[tuple[str, str | None, str | None]]:
    """Name in the folder of the standards, object id before and after (None: not there) of every file that differs.

    Both trees are in one repository. What they have in common is not looked at."""
    answer = old.commit.repository.git(
        "diff-tree", "-r", "-z", "--raw", "--no-renames", "--no-ext-diff", "--no-textconv", old.id, new.id, "--"
    )
    if answer.returncode:
        raise unread(old.commit.id)
    for name, before, after in differing(answer.stdout.split(b"\0")):
        if is_standard(name):
            yield name, before, after


def differing(fields: Sequence[bytes]) -> Iterator[tuple[str, str | None, str | None]]:
    """Name, object id before and after of every file in the ``fields`` that ``git diff-tree -r -z --raw`` printed."""
    for about, raw in zip(fields[0::2], fields[1::2], strict=False):
        old_mode, new_mode, old_id, new_id, _ = about.decode("ascii").lstrip(":").split(" ")
        before, after = Entry(old_mode, old_id), Entry(new_mode, new_id)
        if (before.is_file or after.is_file) and before.id != after.id:
            yield os.fsdecode(raw), before.id if before.is_file else None, after.id if after.is_file else None

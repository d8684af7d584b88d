"""What is known by a name in a repository: commits, and the files that are not as they were in one."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from qsstd.errors import QsstdError
from qsstd.messages import Message, say
from qsstd.workspace.git import (
    OBJECT,
    Repository,
    Unknown,
    executable,
    is_shallow,
    object_id,
    relative,
    repository,
    trusted_folders,
)

__all__ = ["changed_since", "commit", "executable", "names_of_revisions", "repository", "trusted_folders"]

REFUSED = re.compile(r"-|:|\^|[\x00-\x20\x7f]|.*[\x00-\x1f\x7f]", re.DOTALL)
FLEETING = re.compile(r".*@\{(?!(?:u|upstream|push|-?[0-9]{1,9})\})", re.DOTALL | re.IGNORECASE)
"""A time looked up in the log of this computer, where git takes the oldest entry when there is none so old."""
LONGEST = 250


def commit(repository: Repository, revision: str) -> str:
    """The object id of the commit ``revision``. Raises Unknown for one that is unknown, or no revision at all."""
    if not revision or len(revision) > LONGEST or REFUSED.match(revision):
        raise Unknown(
            say("'{revision}' is not a revision", revision=revision[:80]),
            say("write a branch, a tag or a commit, for example main or v1.2"),
        )
    if FLEETING.match(revision):
        raise QsstdError(
            say("'{revision}' means something else on every computer", revision=revision),
            say("write a branch, a tag, a commit or a date, for example 2026-07-01"),
        )
    if found := known(repository, revision):
        return found
    raise Unknown(say("git knows no revision '{revision}'", revision=revision), unknown_hint(repository, revision))


def known(repository: Repository, revision: str) -> str | None:
    """The object id of the commit ``revision``, which is safe to be asked for; None when git knows no such commit."""
    answer = repository.git("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    found = answer.stdout.decode("ascii", "replace").strip()
    return found if answer.returncode == 0 and OBJECT.fullmatch(found) else None


def unknown_hint(repository: Repository, revision: str) -> Message | None:
    from qsstd.spelling import nearest

    if is_shallow(repository):
        return shallow_hint()
    names = names_of_revisions(repository)
    remote = [name for name in names if name.endswith("/" + revision)]
    if meant := nearest(revision, names) or (remote[0] if len(remote) == 1 else None):
        return say("did you mean '{name}'?", name=meant)
    if known(repository, "HEAD") is None:
        return say("nothing is committed on this branch yet")
    return say("'git log --oneline' and 'git tag' show what there is")


def shallow_hint() -> Message:
    return say("this clone is shallow: fetch the history with 'git fetch --unshallow' (in CI: fetch-depth: 0)")


def names_of_revisions(repository: Repository) -> list[str]:
    """The short names of branches and tags."""
    answer = repository.git("for-each-ref", "--format=%(refname:short)", "refs/heads", "refs/tags", "refs/remotes")
    return answer.stdout.decode("utf-8", "replace").split("\n")[:-1]


def blobs(repository: Repository, tree: str) -> dict[str, str]:
    """File → object id of everything in ``tree`` (or a commit's); links and submodules are left out."""
    answer = repository.git("ls-tree", "-rz", "--full-tree", tree)
    if answer.returncode:
        raise unread(tree)
    found = {}
    for line in answer.stdout.split(b"\0"):
        about, _, name = line.partition(b"\t")
        if name and about.startswith(b"100"):
            found[os.fsdecode(name)] = about.split()[2].decode("ascii")
    return found


def unread(revision: str) -> QsstdError:
    """What to say when git cannot read what ought to be there."""
    return QsstdError(
        say("the files of revision '{revision}' cannot be read", revision=revision[:12]),
        say("this clone may be partial: fetch everything with 'git fetch --refetch'"),
    )


def changed_since(folder: Path, files: Sequence[str], revision: str) -> frozenset[str]:
    """Those of ``files`` (relative to ``folder``) that are not as they were at ``revision``: committed or not, new ones
    as well. Line ends that git changes on checkout do not make a file another one."""
    found = repository(folder, say("changes since a revision need one; leave --changed-since out"))
    old = blobs(found, commit(found, revision))
    prefix = relative(folder, found.root)
    return frozenset(file for file in files if not is_same(folder, file, old.get(prefix + file)))


def is_same(folder: Path, file: str, blob: str | None) -> bool:
    """Whether ``file`` on disk is what git has stored as ``blob``."""
    if blob is None:
        return False
    from qsstd.files import read_bytes

    try:
        data = read_bytes((folder / file).parent, Path(file).name)
    except QsstdError:
        return False
    return any(object_id(version, len(blob)) == blob for version in versions(data))


def versions(data: bytes) -> Iterator[bytes]:
    """``data`` as git may have stored it."""
    yield data
    if b"\r\n" in data:
        yield data.replace(b"\r\n", b"\n")

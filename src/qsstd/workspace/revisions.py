"""Git, read only: a fixed command line and environment that run nothing a repository may ask for.

No hook, monitor, filter, pager, credential helper or remote is ever started, and what lies in the working tree is read and
hashed here, since ``git status`` and ``git diff`` would run filters. The user's own ``safe.directory`` stays in force.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha1, sha256
from pathlib import Path
from typing import TYPE_CHECKING

from qsstd.errors import QsstdError
from qsstd.messages import Message, say

if TYPE_CHECKING:
    from subprocess import CompletedProcess

OPTIONS = (
    "--no-pager", "--literal-pathspecs", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null",
    "-c", "safe.bareRepository=explicit", "-c", "log.showSignature=false",
)  # fmt: skip
ENVIRONMENT = {
    "HOME": "/nonexistent", "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1", "GIT_ATTR_NOSYSTEM": "1",
    "GIT_NO_LAZY_FETCH": "1", "GIT_ALLOW_PROTOCOL": "none", "GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0",
    "GIT_NO_REPLACE_OBJECTS": "1", "LC_ALL": "C",
}  # fmt: skip
OBJECT = re.compile(r"[0-9a-f]{40}|[0-9a-f]{64}", re.ASCII)
REFUSED = re.compile(r"-|:|\^|[\x00-\x20\x7f]|.*[\x00-\x1f\x7f]", re.DOTALL)
LONGEST = 250
SECONDS = 60


@dataclass(frozen=True, slots=True)
class Repository:
    """A working tree."""

    root: Path


def repository(start: Path) -> Repository:
    """The repository that the folder ``start`` lies in. Raises QsstdError when there is none or git is not installed."""
    answer = git(start, "rev-parse", "--show-toplevel")
    if answer.returncode == 0:
        return Repository(Path(os.fsdecode(answer.stdout.removesuffix(b"\n"))))
    said = answer.stderr.decode("utf-8", "replace")
    if "dubious ownership" in said:
        raise QsstdError(
            say("git does not trust this repository, because it belongs to somebody else"),
            say("if you trust it: git config --global --add safe.directory {path}", path=str(start)),
        )
    if "bare repository" in said or "must be run in a work tree" in said:
        raise QsstdError(say("there is no working tree here, only a bare repository"))
    raise QsstdError(
        say("this folder is in no git repository"), say("changes since a revision need one; leave --changed-since out")
    )


def git(folder: Path, *words: str, stdin: bytes = b"") -> CompletedProcess[bytes]:
    """Run git in ``folder`` with nothing of the user's environment but the search path."""
    import subprocess

    program = executable()
    trusted = [option for path in trusted_folders(program) for option in ("-c", f"safe.directory={path}")]
    environment = {"PATH": os.environ.get("PATH", os.defpath), **ENVIRONMENT}
    try:
        return subprocess.run(
            [program, *OPTIONS, *trusted, *words],
            cwd=folder, env=environment, input=stdin, capture_output=True, check=False, timeout=SECONDS,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        raise QsstdError(say("git did not answer within {seconds} seconds", seconds=SECONDS)) from None
    except (OSError, ValueError) as error:
        raise QsstdError(say("git cannot be run: {reason}", reason=str(error))) from None


@cache
def executable() -> str:
    """Where git is, by the search path without what is relative to the working folder."""
    from shutil import which

    folders = [folder for folder in os.environ.get("PATH", os.defpath).split(os.pathsep) if Path(folder).is_absolute()]
    found = which("git", path=os.pathsep.join(folders))
    if found is None:
        raise QsstdError(say("git is not installed"), say("install git, or leave --changed-since out"))
    return found


@cache
def trusted_folders(program: str) -> tuple[str, ...]:
    """The values of ``safe.directory`` in the user's and the system's configuration, never the repository's."""
    import subprocess

    found: list[str] = []
    for scope in ("--system", "--global"):
        try:
            answer = subprocess.run(
                [program, "config", scope, "--null", "--get-all", "safe.directory"],
                cwd="/", env=own_environment(), capture_output=True, check=False, timeout=SECONDS,
            )  # fmt: skip
        except (OSError, subprocess.SubprocessError):
            continue
        found += [os.fsdecode(value) for value in answer.stdout.split(b"\0") if value]
    return tuple(found)


def own_environment() -> Mapping[str, str]:
    """What git needs to find the user's own configuration, and nothing else."""
    names = ("PATH", "HOME", "XDG_CONFIG_HOME", "GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM")
    return {name: os.environ[name] for name in names if name in os.environ}


def commit(repository: Repository, revision: str) -> str:
    """The object id of the commit ``revision``. Raises QsstdError for one that is unknown, or no revision at all."""
    if not revision or len(revision) > LONGEST or REFUSED.match(revision):
        raise QsstdError(
            say("'{revision}' is not a revision", revision=revision[:80]),
            say("write a branch, a tag or a commit, for example main or v1.2"),
        )
    answer = git(repository.root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    found = answer.stdout.decode("ascii", "replace").strip()
    if answer.returncode == 0 and OBJECT.fullmatch(found):
        return found
    raise QsstdError(say("git knows no revision '{revision}'", revision=revision), unknown_hint(repository, revision))


def unknown_hint(repository: Repository, revision: str) -> Message | None:
    from qsstd.spelling import nearest

    if meant := nearest(revision, names_of_revisions(repository)):
        return say("did you mean '{name}'?", name=meant)
    if git(repository.root, "rev-parse", "--is-shallow-repository").stdout.strip() == b"true":
        return say("this clone is shallow: fetch the history with 'git fetch --unshallow' (in CI: fetch-depth: 0)")
    return None


def names_of_revisions(repository: Repository) -> list[str]:
    """The short names of branches and tags."""
    answer = git(
        repository.root, "for-each-ref", "--format=%(refname:short)", "refs/heads", "refs/tags", "refs/remotes"
    )
    return answer.stdout.decode("utf-8", "replace").split("\n")[:-1]


def blobs(repository: Repository, commit_id: str) -> dict[str, str]:
    """File → object id of everything in ``commit_id``; links and submodules are left out."""
    answer = git(repository.root, "ls-tree", "-rz", "--full-tree", commit_id)
    if answer.returncode:
        raise QsstdError(
            say("the files of revision '{revision}' cannot be read", revision=commit_id[:12]),
            say("this clone may be partial: fetch everything with 'git fetch --refetch'"),
        )
    found = {}
    for line in answer.stdout.split(b"\0"):
        about, _, name = line.partition(b"\t")
        if name and about.startswith(b"100"):
            found[os.fsdecode(name)] = about.split()[2].decode("ascii")
    return found


def changed_since(folder: Path, files: Sequence[str], revision: str) -> frozenset[str]:
    """Those of ``files`` (relative to ``folder``) that are not as they were at ``revision``: committed or not, new ones
    as well. Line ends that git changes on checkout do not make a file another one."""
    found = repository(folder)
    old = blobs(found, commit(found, revision))
    prefix = relative(folder, found.root)
    return frozenset(file for file in files if not is_same(folder / file, old.get(prefix + file)))


def relative(folder: Path, root: Path) -> str:
    """The way from ``root`` down to ``folder``, empty or with a ``/`` at its end."""
    try:
        way = folder.resolve().relative_to(root.resolve()).as_posix()
    except ValueError:
        raise QsstdError(say("git says that this folder belongs to '{root}'", root=str(root))) from None
    return "" if way == "." else way + "/"


def is_same(path: Path, blob: str | None) -> bool:
    if blob is None:
        return False
    from qsstd.files import read_bytes

    try:
        data = read_bytes(path.parent, path.name)
    except QsstdError:
        return False
    return any(object_id(version, len(blob)) == blob for version in versions(data))


def versions(data: bytes) -> Iterator[bytes]:
    """``data`` as git may have stored it."""
    yield data
    if b"\r\n" in data:
        yield data.replace(b"\r\n", b"\n")


def object_id(data: bytes, length: int) -> str:
    """The id that git gives to a file of this content: SHA-1, or SHA-256 where ids have 64 digits."""
    digest = sha256 if length == 64 else sha1
    return digest(b"blob %d\0" % len(data) + data, usedforsecurity=False).hexdigest()

"""Running git, read only: a fixed command line and environment that run nothing a repository may ask for.

No hook, monitor, filter, pager, credential helper or remote is ever started, and what lies in the working tree is read and
hashed here, since ``git status`` and ``git diff`` would run filters. The user's own ``safe.directory`` stays in force.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
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
BARE = ("-c", "safe.bareRepository=all")
"""For a bare repository that the user named; git still asks whom it belongs to, which it would not with --git-dir."""
ENVIRONMENT = {
    "HOME": "/nonexistent", "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1", "GIT_ATTR_NOSYSTEM": "1",
    "GIT_NO_LAZY_FETCH": "1", "GIT_ALLOW_PROTOCOL": "none", "GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0",
    "GIT_NO_REPLACE_OBJECTS": "1", "LC_ALL": "C",
}  # fmt: skip
OBJECT = re.compile(r"[0-9a-f]{40}|[0-9a-f]{64}", re.ASCII)
SECONDS = 60


class Unknown(QsstdError):
    """There is no such revision, or no repository to look it up in."""


@dataclass(frozen=True, slots=True)
class Repository:
    """``root``: the working tree, or the folder of the bare repository itself. ``start``: where it was found from."""

    root: Path
    start: Path = field(compare=False)
    bare: bool = False

    def git(self, *words: str, stdin: bytes = b"") -> CompletedProcess[bytes]:
        """Run git where the repository was found; a configured working tree may lie in another one."""
        return git(self.start, *(BARE if self.bare else ()), *words, stdin=stdin)


def repository(start: Path, without: Message | None = None) -> Repository:
    """The repository that the folder ``start`` lies in. Raises Unknown when there is none, QsstdError when git refuses it.

    ``without``: the remedy where there is none."""
    answer = git(start, "rev-parse", "--show-toplevel")
    if answer.returncode == 0:
        root = Path(os.fsdecode(answer.stdout.removesuffix(b"\n")))
        relative(start, root)
        return Repository(root, start)
    raise refusal(start, answer.stderr.decode("utf-8", "replace"), without)


def bare_repository(folder: Path) -> Repository | None:
    """The bare repository that ``folder`` itself is. Raises QsstdError when git refuses to look at it."""
    if not all((folder / name).exists() for name in ("HEAD", "objects", "refs")):
        return None
    answer = git(folder, *BARE, "rev-parse", "--is-bare-repository", "--absolute-git-dir")
    if answer.returncode:
        raise refusal(folder, answer.stderr.decode("utf-8", "replace"))
    is_bare, _, where = answer.stdout.removesuffix(b"\n").partition(b"\n")
    real = folder.resolve()
    return (
        Repository(real, real, bare=True) if is_bare == b"true" and Path(os.fsdecode(where)).resolve() == real else None
    )


def refusal(start: Path, said: str, without: Message | None = None) -> QsstdError:
    """Why git found no repository at ``start``, by what it ``said``."""
    if "dubious ownership" in said:
        return QsstdError(
            say("git does not trust this repository, because it belongs to somebody else"),
            say("if you trust it: git config --global --add safe.directory {path}", path=str(start)),
        )
    if "bare repository" in said or "must be run in a work tree" in said:
        return QsstdError(say("there is no working tree here, only a bare repository"))
    if "not a git repository" in said:
        return Unknown(say("this folder is in no git repository"), without)
    reason = said.removeprefix("fatal: ").partition("\n")[0][:300]
    return QsstdError(
        say("git cannot read this repository: {reason}", reason=reason), say("see what 'git fsck' says of it")
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
        raise QsstdError(say("git is not installed"), say("install git; without it no revision can be read"))
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


def is_shallow(repository: Repository) -> bool:
    """Whether the beginning of the history was left out when it was cloned."""
    return repository.git("rev-parse", "--is-shallow-repository").stdout.strip() == b"true"


def relative(folder: Path, root: Path) -> str:
    """The way from ``root`` down to ``folder``, empty or with a ``/`` at its end."""
    try:
        way = folder.resolve().relative_to(root.resolve()).as_posix()
    except ValueError:
        raise QsstdError(
            say("git says that this folder belongs to '{root}'", root=str(root)),
            say("run it there, or take core.worktree out of the configuration of this repository"),
        ) from None
    return "" if way == "." else way + "/"


def object_id(data: bytes, length: int = 40) -> str:
    """The id that git gives to a file of this content: SHA-1, or SHA-256 where ids have 64 digits."""
    digest = sha256 if length == 64 else sha1
    return digest(b"blob %d\0" % len(data) + data, usedforsecurity=False).hexdigest()

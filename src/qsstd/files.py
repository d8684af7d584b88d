"""The only reading from disk and the only writing: inside the workspace, regular files, whole or not at all.

Paths are given relative to a root, with ``/``. Everything that goes wrong is a ``QsstdError`` of one sentence.
"""

from __future__ import annotations

import errno
import os
import re
import stat
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Literal

from qsstd.errors import QsstdError
from qsstd.messages import Message, say

Reason = Literal["outside", "not-a-file", "too-large", "denied", "missing", "failed", "link"]
"""Why a file was refused; ``outside``: a path or a link that leads out of the folder."""
BYTES = 4 * 1024 * 1024
"""What a file may hold at most."""
SUFFIXES = (".yaml", ".yml")
FILES = 100_000
"""Files a walk gives at most."""
TEMPORARY = re.compile(r"\.(?P<name>.+)\.qsstd-(?P<process>\d+)-[0-9a-f]{8}\.tmp")


class Refused(QsstdError):
    """A file was not read or written; ``reason`` says why in one word."""

    def __init__(self, reason: Reason, message: Message, hint: Message | None = None) -> None:
        super().__init__(message, hint)
        self.reason: Reason = reason


def contained(root: Path, path: str | Path) -> Path:
    """The real path of ``path``, links followed, which lies in ``root`` or is refused. It need not exist."""
    try:
        real = (root / path).resolve()
        inside = real.is_relative_to(root.resolve())
    except (OSError, RuntimeError, ValueError) as error:
        raise failed(path, error) from None
    if not inside:
        raise Refused("outside", say("'{path}' leads out of the folder", path=str(path)))
    return real


def read_bytes(root: Path, path: str | Path, limit: int = BYTES) -> bytes:
    """The content of the regular file ``path`` in ``root``, at most ``limit`` bytes. Never waits for a pipe."""
    try:
        handle = os.open(located(root, str(path)), os.O_RDONLY | os.O_NONBLOCK | os.O_NOFOLLOW | os.O_CLOEXEC)
    except (OSError, ValueError) as error:
        raise failed(path, error) from None
    try:
        return read_open(handle, path, limit)
    except OSError as error:
        raise failed(path, error) from None
    finally:
        os.close(handle)


def located(root: Path, path: str) -> str:
    """Where ``path`` lies, as ``contained`` says; without its cost for a path that has no links in it."""
    here = str(root)
    for part in path.split("/"):
        here = f"{here}/{part}"
        if part in ("", ".", "..") or os.path.islink(here):  # noqa: PTH114  a Path costs more than the call
            return str(contained(root, path))
    return here


def read_open(handle: int, path: str | Path, limit: int) -> bytes:
    """All of the open file; it is measured before, and again by what comes, since a file may grow."""
    about = os.fstat(handle)
    if not stat.S_ISREG(about.st_mode):
        raise not_a_file(path)
    chunks, size = [], 0
    if about.st_size <= limit:
        while chunk := os.read(handle, min(1 << 20, limit + 1 - size)):
            chunks.append(chunk)
            size += len(chunk)
            if size > limit:
                break
        else:
            return b"".join(chunks)
    raise Refused(
        "too-large",
        say("'{path}' is larger than {limit} MiB", path=str(path), limit=limit >> 20),
        say("split it into several documents"),
    )


def not_a_file(path: str | Path) -> Refused:
    return Refused("not-a-file", say("'{path}' is not a regular file", path=str(path)))


def failed(path: str | Path, error: Exception) -> Refused:
    """The refusal for an error of the operating system."""
    code = error.errno if isinstance(error, OSError) else None
    named = str(path)
    if code in (errno.ENOENT, errno.ENOTDIR):
        return Refused("missing", say("'{path}' does not exist", path=named))
    if code in (errno.EACCES, errno.EPERM, errno.EROFS):
        return Refused("denied", say("'{path}' may not be opened, read or written", path=named))
    if code in (errno.EISDIR, errno.ENXIO, errno.ENODEV):
        return not_a_file(path)
    if code in (errno.ENOSPC, errno.EDQUOT):
        return Refused("failed", say("'{path}' was not written, the disk is full", path=named))
    if code == errno.ELOOP or isinstance(error, RuntimeError):
        return Refused("outside", say("'{path}' is a link that leads nowhere", path=named))
    reason = os.strerror(code) if code else str(error)
    return Refused("failed", say("'{path}': {reason}", path=named, reason=reason))


def walk(root: Path, folder: str = "", suffixes: tuple[str, ...] = SUFFIXES) -> Iterator[str]:
    """The files under ``folder`` that end in ``suffixes``, relative to ``root``, sorted.

    Hidden files and folders are skipped, links to folders are not followed, links to files are given only when they
    stay in ``root``. A folder that may not be looked into is given itself: reading it says so. Raises QsstdError when
    ``folder`` is not there or leads out."""
    top = contained(root, folder)
    if not os.path.isdir(top):  # noqa: PTH112  Path.is_dir raises for a name that is too long
        raise Refused("missing", say("there is no folder '{path}'", path=folder or str(root)))
    found: list[str] = []
    waiting = [folder.strip("/")]
    while waiting:
        here = waiting.pop()
        if (entries := listed(root, here)) is None:
            found.append(here)
            continue
        for entry in entries:
            name = f"{here}/{entry.name}" if here else entry.name
            if entry.is_dir(follow_symlinks=False):
                waiting.append(name)
            elif entry.name.endswith(suffixes) and (not entry.is_symlink() or stays(root, name)):
                found.append(name)
        if len(found) > FILES:
            raise QsstdError(say("there are more than {limit} files in '{path}'", limit=FILES, path=folder))
    return iter(sorted(found))


def listed(root: Path, folder: str) -> list[os.DirEntry[str]] | None:
    """What is in ``folder`` and not hidden; None when it may not be looked into."""
    try:
        with os.scandir(root / folder) as entries:
            return [entry for entry in entries if not entry.name.startswith(".")]
    except PermissionError:
        return None
    except OSError:
        return []


def stays(root: Path, path: str) -> bool:
    """Whether the link ``path`` leads to a file in ``root``. One that leads nowhere stays: reading it says so.

    Links that lead in a circle do not stay; from Python 3.13 on, resolving them is no error."""
    try:
        (root / path).stat()
    except OSError as error:
        if error.errno == errno.ELOOP:
            return False
    try:
        return not contained(root, path).is_dir()
    except (Refused, OSError):
        return False


def write_atomic(path: Path, data: bytes, expected: bytes | None = None) -> None:
    """Make ``data`` the content of ``path``: the old file or the new one, at any moment, whatever happens.

    ``expected``: what the file held when it was read; if it holds something else by now, QsstdError. None: any.
    Of a link the target is rewritten. The mode is kept; a new file gets the usual one."""
    target = path.resolve()
    remove_stale(target)
    try:
        check_unchanged(target, expected)
        temporary = write_temporary(target, data)
    except OSError as error:
        raise failed(path, error) from None
    try:
        check_unchanged(target, expected)
        temporary.replace(target)
    except BaseException as error:
        with suppress(OSError):
            temporary.unlink()
        if isinstance(error, OSError):
            raise failed(path, error) from None
        raise
    sync_folder(target.parent)


def check_destination(path: Path) -> None:
    """Refuse a ``path`` that is a link, or whose folders lead elsewhere than they say: what a repository brings must not
    decide where a print-out is written."""
    if path.is_symlink():
        raise Refused("link", say("'{path}' is a link, and nothing is written through it", path=str(path)))
    if not path.is_absolute() and ".." not in path.parts:
        contained(Path.cwd(), path)


def check_unchanged(target: Path, expected: bytes | None) -> None:
    """Refuse a target that is no regular file, or that is not ``expected`` any more."""
    if target.exists() and not target.is_file():
        raise not_a_file(target)
    if expected is not None and (not target.exists() or target.read_bytes() != expected):
        raise QsstdError(
            say("'{path}' was changed on disk since it was read, and is left alone", path=target.name),
            say("run the command again"),
        )


def write_temporary(target: Path, data: bytes) -> Path:
    """``data`` in a new file beside ``target``, on the disk for good; nothing is left behind when that fails."""
    temporary = target.with_name(f".{target.name[:180]}.qsstd-{os.getpid()}-{os.urandom(4).hex()}.tmp")
    mode = stat.S_IMODE(target.stat().st_mode) if target.exists() else 0o644
    handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, mode & 0o666 | stat.S_IWUSR)
    try:
        try:
            view = memoryview(data)
            while view:
                view = view[os.write(handle, view) :]
            if target.exists():
                os.fchmod(handle, mode)
            os.fsync(handle)
        finally:
            os.close(handle)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise
    return temporary


def sync_folder(folder: Path) -> None:
    """Make the rename last. Where a folder cannot be synced the file is whole all the same."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def remove_stale(target: Path) -> None:
    """Remove temporary files of ``target`` left by processes that are no more."""
    with suppress(OSError):
        for name in os.listdir(target.parent):  # noqa: PTH208  names are all that is needed
            match = TEMPORARY.fullmatch(name)
            if match and match["name"] == target.name[:180] and not alive(int(match["process"])):
                with suppress(OSError):
                    (target.parent / name).unlink()


def alive(process: int) -> bool:
    """Whether a process of this number runs; in doubt, yes."""
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        return True
    return True

"""Reading stays inside the workspace and never waits; writing gives the old file or the new one, whatever happens."""

from __future__ import annotations

import errno
import os
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from qsstd import files
from qsstd.errors import QsstdError
from qsstd.files import Refused, contained, read_bytes, walk, write_atomic


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A workspace with a neighbour whose name begins like its own."""
    for name in ("standards", "standards_secret"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.yaml").write_bytes(b"id: a\n")
    return tmp_path / "standards"


def reason(root: Path, path: str) -> str:
    with pytest.raises(Refused) as caught:
        read_bytes(root, path)
    assert caught.value.message.in_language("zh") != str(caught.value.message)
    return caught.value.reason


@pytest.mark.parametrize("path", ["../standards_secret/a.yaml", "/etc/passwd", "x/../../standards_secret/a.yaml", ".."])
def test_a_path_out_of_the_workspace_is_refused(root: Path, path: str) -> None:
    assert reason(root, path) == "outside"


def test_a_link_is_read_only_when_it_stays(root: Path) -> None:
    (root / "in.yaml").symlink_to("a.yaml")
    (root / "out.yaml").symlink_to("../standards_secret/a.yaml")
    (root / "loop.yaml").symlink_to("loop.yaml")
    assert read_bytes(root, "in.yaml") == b"id: a\n"
    assert reason(root, "out.yaml") == "outside"
    assert reason(root, "loop.yaml") in ("outside", "missing")


def test_what_is_no_regular_file_is_refused_at_once(root: Path) -> None:
    os.mkfifo(root / "pipe.yaml")
    (root / "folder.yaml").mkdir()
    began = time.perf_counter()
    assert reason(root, "pipe.yaml") == "not-a-file"
    assert reason(root, "folder.yaml") == "not-a-file"
    assert reason(root, "none.yaml") == "missing"
    assert reason(root, "a.yaml/b.yaml") == "missing"
    assert reason(root, "a\0b") == "failed"
    assert time.perf_counter() - began < 2


def test_a_device_is_refused(root: Path) -> None:
    with pytest.raises(Refused) as caught:
        read_bytes(Path("/dev"), "zero")
    assert caught.value.reason == "not-a-file"


def test_a_huge_file_is_refused_unread(root: Path) -> None:
    with (root / "big.yaml").open("wb") as file:
        file.truncate(1 << 30)
    began = time.perf_counter()
    assert reason(root, "big.yaml") == "too-large"
    assert time.perf_counter() - began < 0.5
    assert len(read_bytes(root, "a.yaml", limit=6)) == 6
    with pytest.raises(Refused):
        read_bytes(root, "a.yaml", limit=5)


def test_a_file_that_grows_while_it_is_read_stops_at_the_limit(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files.os, "read", lambda _handle, size: b"x" * size)
    assert reason(root, "a.yaml") == "too-large"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_named(root: Path) -> None:
    (root / "a.yaml").chmod(0)
    assert reason(root, "a.yaml") == "denied"


def test_a_walk_is_sorted_and_stays(root: Path) -> None:
    for name in ("b/z.yml", "b/a.yaml", "a-b/x.yaml", ".hidden/x.yaml", "b/.x.yaml", "b/x.txt", "b/新\n1.yaml"):
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_bytes(b"")
    (root / "b" / "up").symlink_to("..")
    (root / "b" / "out").symlink_to("../../standards_secret")
    (root / "out.yaml").symlink_to("../standards_secret/a.yaml")
    (root / "in.yaml").symlink_to("a.yaml")
    found = list(walk(root))
    assert sorted(found) == ["a-b/x.yaml", "a.yaml", "b/a.yaml", "b/z.yml", "b/新\n1.yaml", "in.yaml"]
    assert list(walk(root)) == found
    assert list(walk(root, "b")) == ["b/a.yaml", "b/z.yml", "b/新\n1.yaml"]
    assert list(walk(root, "b/")) == list(walk(root, "b"))


def test_a_walk_out_of_the_workspace_is_refused(root: Path) -> None:
    for folder in ("..", "/etc", "none", "../standards_secret"):
        with pytest.raises(Refused):
            list(walk(root, folder))


def test_a_walk_stops_at_its_limit(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "FILES", 2)
    for name in "bcd":
        (root / f"{name}.yaml").write_bytes(b"")
    with pytest.raises(QsstdError):
        list(walk(root))


def test_containment_is_by_folders_not_by_letters(root: Path) -> None:
    assert contained(root, "x/../a.yaml") == (root / "a.yaml").resolve()
    with pytest.raises(Refused):
        contained(root, "../standards_secret")


def litter(root: Path) -> list[str]:
    return [path.name for path in root.iterdir() if path.name.endswith(".tmp")]


def test_writing_replaces_and_keeps_the_mode(root: Path) -> None:
    path = root / "a.yaml"
    path.chmod(0o600)
    write_atomic(path, b"new", expected=b"id: a\n")
    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    write_atomic(root / "b.yaml", b"")
    assert stat.S_IMODE((root / "b.yaml").stat().st_mode) & 0o133 == 0
    assert litter(root) == []


def test_a_new_file_is_never_wider_than_usual(root: Path) -> None:
    before = os.umask(0)
    try:
        write_atomic(root / "b.yaml", b"x")
    finally:
        os.umask(before)
    assert stat.S_IMODE((root / "b.yaml").stat().st_mode) == 0o644


def test_of_a_link_the_target_is_rewritten(root: Path) -> None:
    (root / "link.yaml").symlink_to("a.yaml")
    write_atomic(root / "link.yaml", b"new")
    assert (root / "link.yaml").is_symlink()
    assert (root / "a.yaml").read_bytes() == b"new"


def test_a_file_changed_since_it_was_read_is_left_alone(root: Path) -> None:
    path = root / "a.yaml"
    path.write_bytes(b"by an editor")
    with pytest.raises(QsstdError, match="changed on disk"):
        write_atomic(path, b"new", expected=b"id: a\n")
    assert path.read_bytes() == b"by an editor"
    path.unlink()
    with pytest.raises(QsstdError, match="changed on disk"):
        write_atomic(path, b"new", expected=b"id: a\n")
    assert not path.exists()
    assert litter(root) == []


def test_a_file_changed_while_it_is_written_is_left_alone(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, real = root / "a.yaml", os.fsync

    def fsync(handle: int) -> None:
        real(handle)
        path.write_bytes(b"by an editor")

    monkeypatch.setattr(files.os, "fsync", fsync)
    with pytest.raises(QsstdError, match="changed on disk"):
        write_atomic(path, b"new", expected=b"id: a\n")
    assert path.read_bytes() == b"by an editor"
    assert litter(root) == []


def test_a_folder_or_pipe_is_not_written_over(root: Path) -> None:
    os.mkfifo(root / "pipe")
    for target in (root, root / "pipe"):
        with pytest.raises(Refused):
            write_atomic(target, b"x")
    with pytest.raises(Refused):
        write_atomic(root / "none" / "a.yaml", b"x")


CALLS = ["open", "write", "fsync", "fchmod", "close", "replace"]


def failing(monkeypatch: pytest.MonkeyPatch, call: str, at: int, error: int) -> list[int]:
    """Let the ``at``-th use of ``call`` fail; the list tells whether it came to that."""
    count, hit = [0], []
    real = getattr(os, call)

    def shim(*arguments: Any, **keywords: Any) -> Any:
        count[0] += 1
        if count[0] == at:
            hit.append(at)
            if call == "close":
                real(*arguments)
            raise OSError(error, os.strerror(error))
        return real(*arguments, **keywords)

    monkeypatch.setattr(os, call, shim)
    return hit


def each_failure() -> Iterator[tuple[str, int, int]]:
    for call in CALLS:
        for at in (1, 2, 3):
            for error in (errno.ENOSPC, errno.EIO, errno.EROFS):
                yield call, at, error


@pytest.mark.parametrize(("call", "at", "error"), list(each_failure()))
def test_whatever_fails_the_file_is_whole(
    root: Path, monkeypatch: pytest.MonkeyPatch, call: str, at: int, error: int
) -> None:
    """A full disk, a broken disk, a read-only one, at every call."""
    path = root / "a.yaml"
    with monkeypatch.context() as patch:
        if call == "write":
            real = os.write
            patch.setattr(os, "write", lambda handle, data: real(handle, data[:4]))
        hit = failing(patch, call, at, error)
        try:
            write_atomic(path, b"new content", expected=b"id: a\n")
            failed = False
        except QsstdError:
            failed = True
    assert path.read_bytes() == (b"id: a\n" if failed else b"new content")
    assert failed or not hit or call in ("open", "fsync", "close")
    assert litter(root) == []
    if call == "write" and at == 1:
        assert hit
        assert failed


def test_ctrl_c_leaves_the_old_file_and_no_litter(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_handle: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(files.os, "fsync", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_atomic(root / "a.yaml", b"new")
    assert (root / "a.yaml").read_bytes() == b"id: a\n"
    assert litter(root) == []


WRITER = """
import sys
from pathlib import Path
from qsstd.files import write_atomic
path, size = Path(sys.argv[1]), 2_000_000
print("ready", flush=True)
while True:
    for letter in b"ab":
        write_atomic(path, bytes([letter]) * size)
"""


def test_kill_minus_9_leaves_the_old_file_or_the_new_one(root: Path) -> None:
    """Thirty kills; what a dead process left behind is gone after the next write."""
    path = root / "a.yaml"
    path.write_bytes(b"a" * 2_000_000)
    left = 0
    for kill in range(30):
        with subprocess.Popen([sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            assert process.stdout.readline() == b"ready\n"
            time.sleep(0.003 * (kill % 10))
            process.send_signal(signal.SIGKILL)
        content = path.read_bytes()
        assert len(content) == 2_000_000
        assert content in (b"a" * 2_000_000, b"b" * 2_000_000)
        left += len(litter(root))
    write_atomic(path, b"end")
    assert left, "no kill came in the middle of a write"
    assert litter(root) == []


def test_the_temporary_file_of_a_living_process_stays(root: Path) -> None:
    mine = root / f".a.yaml.qsstd-{os.getpid()}-0123abcd.tmp"
    dead = root / ".a.yaml.qsstd-999999999-0123abcd.tmp"
    other = root / ".b.yaml.qsstd-999999999-0123abcd.tmp"
    for path in (mine, dead, other):
        path.write_bytes(b"")
    write_atomic(root / "a.yaml", b"x")
    assert [mine.exists(), dead.exists(), other.exists()] == [True, False, True]

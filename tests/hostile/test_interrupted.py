"""Commands that are killed, interrupted, run twice at once, or run where nothing can be written."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from tests.cli.conftest import process

DOCUMENT = "kind: policy\nid: x{n}\ntitle: t\nversion: 1\nstatus: draft\nowner: r\npurpose: '好,好,好'\n"
COMMAND = [sys.executable, "-m", "qsstd", "lint"]


def lay(root: Path, many: int) -> dict[str, bytes]:
    (root / "standards").mkdir(parents=True, exist_ok=True)
    (root / "qsstd.yaml").write_text("language: zh\n", encoding="utf-8")
    for number in range(many):
        text = DOCUMENT.format(n=number) + "# filling\n" * 3000
        (root / f"standards/x{number}.yaml").write_text(text, encoding="utf-8")
    return contents(root)


def contents(root: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (root / "standards").glob("*.yaml")}


def started(root: Path, *words: str, **options: object) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [*COMMAND, *words],
        cwd=root,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        stdin=subprocess.DEVNULL,
        **options,
    )  # type: ignore[call-overload,no-any-return]


def test_a_repair_that_is_killed_leaves_whole_files_and_the_next_one_no_litter(tmp_path: Path) -> None:
    old = lay(tmp_path, 6)
    began = time.monotonic()
    started(tmp_path, "--fix").communicate(timeout=60)
    usual, new = time.monotonic() - began, contents(tmp_path)
    assert all(old[name] != new[name] for name in old)
    pick = random.Random(7)
    for number in range(5):
        lay(tmp_path, 6)
        running = started(tmp_path, "--fix")
        time.sleep(pick.uniform(0.6, 1) * usual)
        running.send_signal(signal.SIGINT if number % 4 == 0 else signal.SIGKILL)
        _, err = running.communicate(timeout=60)
        assert running.returncode in (0, 1, 130, -signal.SIGKILL)
        assert b"Traceback" not in err
        assert all(data in (old[name], new[name]) for name, data in contents(tmp_path).items())
    process("lint", "--fix", cwd=tmp_path)
    assert contents(tmp_path) == new
    assert list(tmp_path.rglob("*.tmp")) == []


def test_two_repairs_at_once_lose_nothing(tmp_path: Path) -> None:
    old = lay(tmp_path, 6)
    both = [started(tmp_path, "--fix") for _ in range(2)]
    assert {running.wait(timeout=60) for running in both} <= {0, 1, 2}
    for running in both:
        running.communicate()
    process("lint", "--fix", cwd=tmp_path)
    assert all("好，好，好".encode() in data for data in contents(tmp_path).values())
    assert len(old) == 6


def test_ctrl_c_at_any_moment_is_130_without_a_traceback(tmp_path: Path) -> None:
    """Also while it is imported; before that it is Python's own matter."""
    lay(tmp_path, 1)
    code = "import sys, signal, os; sys.argv = ['qsstd', 'lint']; import builtins; real = builtins.__import__\n"
    code += "left = [int(os.environ['AFTER'])]\n"
    code += "def late(*a, **k):\n    left[0] -= 1\n    if not left[0]: os.kill(os.getpid(), signal.SIGINT)\n"
    code += "    return real(*a, **k)\n"
    code += "from qsstd.__main__ import main; builtins.__import__ = late; main()"
    for after in (1, 3, 30, 300, 900):
        done = subprocess.run(
            [sys.executable, "-c", code], cwd=tmp_path, env={**os.environ, "AFTER": str(after)}, capture_output=True,
            check=False, timeout=60,
        )  # fmt: skip
        assert (done.returncode, done.stderr) == (130, b""), after


@pytest.mark.skipif(sys.platform != "linux" or os.cpu_count() == 1, reason="one process does it all there")
class TestManyFiles:
    """With so many files that several processes check them."""

    @pytest.fixture(scope="class")
    @classmethod
    def many(cls, tmp_path_factory: pytest.TempPathFactory) -> Path:
        root = tmp_path_factory.mktemp("many")
        (root / "standards").mkdir()
        (root / "qsstd.yaml").write_text("language: zh\n", encoding="utf-8")
        for number in range(2500):
            (root / f"standards/x{number}.yaml").write_text(DOCUMENT.format(n=number), encoding="utf-8")
        return root

    def test_a_worker_that_is_killed_is_one_sentence(self, many: Path) -> None:
        running = started(many)
        worker = first_child(running)
        os.kill(worker, signal.SIGKILL)
        _, err = running.communicate(timeout=60)
        assert running.returncode == 2
        assert err.startswith(b"error: ") or "错误".encode() in err
        assert b"Traceback" not in err

    def test_ctrl_c_ends_all_of_them(self, many: Path) -> None:
        running = started(many, start_new_session=True)
        worker = first_child(running)
        os.killpg(running.pid, signal.SIGINT)
        _, err = running.communicate(timeout=60)
        assert (running.returncode, err) == (130, b"")
        assert ended(worker)

    @pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGKILL])
    def test_workers_end_with_the_command(self, many: Path, end: signal.Signals) -> None:
        running = started(many)
        worker = first_child(running)
        running.send_signal(end)
        running.communicate(timeout=60)
        assert ended(worker)


def first_child(running: subprocess.Popen[bytes]) -> int:
    listed = Path(f"/proc/{running.pid}/task/{running.pid}/children")
    while running.poll() is None:
        with suppress(OSError):
            if found := listed.read_text().split():
                time.sleep(0.1)  # until it has begun to work
                return int(found[0])
        time.sleep(0.005)
    running.communicate()
    raise AssertionError("it ended without a worker")


def ended(process: int) -> bool:
    """Whether the process is gone, or dead and only waits to be counted."""
    for _ in range(200):
        try:
            if Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] == "Z":
                return True
        except OSError:
            return True
        time.sleep(0.02)
    return False


SURROUNDINGS = [
    {"_QSSTD_COMPLETE": "complete_bash"},
    {"_QSSTD_COMPLETE": "x"},
    {"PYTHONIOENCODING": "utf-16"},
    {"PYTHONIOENCODING": "ascii:strict"},
    {"COLUMNS": "10000"},
    {"COLUMNS": "-5"},
    {"PATH": ""},
    {"QSSTD_LANG": "../../etc"},
    {"TZ": "../../etc/passwd"},
    {"GITHUB_ACTIONS": "1", "GITHUB_STEP_SUMMARY": "/nonexistent/x"},
    {"PYTHONWARNINGS": "error"},
]


@pytest.mark.parametrize("surroundings", SURROUNDINGS, ids=str)
@pytest.mark.parametrize("output", ["text", "github"])
def test_no_surroundings_lead_to_a_crash(tmp_path: Path, surroundings: dict[str, str], output: str) -> None:
    lay(tmp_path, 1)
    done = process("lint", "--output", output, cwd=tmp_path, env=surroundings)
    assert done.code in (0, 1, 2)
    assert "Traceback" not in done.err


def test_a_loose_mask_makes_no_file_that_others_may_write(tmp_path: Path) -> None:
    done = process("init", "made", cwd=tmp_path, shell="umask 0; {}")
    assert done.code == 0
    assert [path for path in (tmp_path / "made").rglob("*") if path.is_file() and path.stat().st_mode & 0o022] == []

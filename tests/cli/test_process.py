"""The command as a process: streams, encodings, signals, errors."""

from __future__ import annotations

import os
import pty
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from qsstd.cli import main
from qsstd.errors import InternalError, QsstdError
from qsstd.messages import say
from tests.cli.conftest import Run, process

ONLY = ("lint", "--only", "mean-over-max")


def test_version_needs_nothing_but_the_package() -> None:
    """Neither typer nor anything of the standard library beyond the start of Python is imported for it."""
    code = "import sys; sys.argv = ['qsstd', '--version']; before = set(sys.modules)\n"
    code += "from qsstd.__main__ import main; main(); print(sorted(set(sys.modules) - before))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    first, second = done.stdout.splitlines()
    assert first.startswith("qsstd 0.")
    assert second == "['__future__', 'qsstd', 'qsstd.__main__']"


def test_version_with_other_options_is_answered_too(qsstd: Run) -> None:
    assert qsstd("--lang", "zh", "--version").out.startswith("qsstd 0.")


def test_a_clean_lint_imports_nothing_heavy(workspace: Path) -> None:
    """Rich, ruamel, Jinja, subprocess and difflib are there for those who need them."""
    (workspace / "repair.yaml").unlink()
    code = "import sys; from qsstd.cli.main import run; code = run(['lint', '--only', 'mean-over-max'])\n"
    code += "heavy = {'rich', 'ruamel.yaml', 'jinja2', 'difflib', 'ssl', 'asyncio', 'multiprocessing'}\n"
    code += "print(sorted(heavy & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] in ("[]", "['difflib']"), "typer itself may import difflib"


@pytest.mark.parametrize("words", [ONLY, ("schema",), ("--help",), ("--version",), ("explain",)])
def test_a_closed_pipe_is_141(workspace: Path, words: tuple[str, ...]) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [sys.executable, "-m", "qsstd", *words], cwd=workspace, stdout=writer, stderr=subprocess.PIPE, check=False
    )
    os.close(writer)
    assert (done.returncode, done.stderr) == (141, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize("words", [ONLY, ("--version",), ("--help",), ("schema",), ("explain",)])
def test_a_full_disk_is_2_and_one_line(workspace: Path, words: tuple[str, ...]) -> None:
    done = process(*words, cwd=workspace, shell="{} > /dev/full")
    assert done.code == 2
    assert done.err.startswith("error: ")
    assert done.err.count("\n") == 1


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_closed_streams_change_nothing(workspace: Path, closed: str) -> None:
    done = process(*ONLY, cwd=workspace, shell="{} " + closed)
    assert done.code == 1
    assert "Traceback" not in done.err


@pytest.mark.parametrize(
    "environment",
    [
        {"LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "gbk"},
        {"PYTHONIOENCODING": "ascii"},
        {"PYTHONIOENCODING": "cp1252"},
        {"TERM": "dumb"},
        {"COLUMNS": "1"},
        {"COLUMNS": "0"},
        {"COLUMNS": "x"},
        {"HOME": "/nonexistent"},
    ],
)
@pytest.mark.parametrize(
    "words", [(*ONLY, "--lang", "zh"), ("--lang", "zh", "--help"), ("explain", "mean-over-max"), ("lint", "缺")]
)
def test_no_surrounding_breaks_the_output(workspace: Path, environment: dict[str, str], words: tuple[str, ...]) -> None:
    done = process(*words, cwd=workspace, env=environment)
    assert done.code == (2 if "缺" in words else 1 if words[0] == "lint" else 0)
    assert "Traceback" not in done.err


def test_a_working_folder_that_is_gone_is_one_sentence(tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    done = process("lint", cwd=gone, shell="rmdir ../gone; {}", env={"PYTHONPATH": str(Path("src").resolve())})
    assert done.code == 2
    assert "Traceback" not in done.err


def test_ctrl_c_is_130(workspace: Path) -> None:
    """While it waits for standard input."""
    running = subprocess.Popen(
        [sys.executable, "-m", "qsstd", "lint", "-"], cwd=workspace, stdin=subprocess.PIPE, stderr=subprocess.PIPE
    )
    time.sleep(1.5)
    running.send_signal(signal.SIGINT)
    _, err = running.communicate(timeout=30)
    assert (running.returncode, err) == (130, b"")


def test_no_words_show_the_help(qsstd: Run) -> None:
    done = qsstd()
    assert done.code == 2
    assert done.out.startswith("Usage: qsstd")


@pytest.fixture
def crash(monkeypatch: pytest.MonkeyPatch) -> list[BaseException]:
    """What the command is made to raise."""
    planned: list[BaseException] = []

    def dispatch(_words: object) -> int:
        raise planned[0]

    monkeypatch.setattr(main, "dispatch", dispatch)
    return planned


def test_a_crash_is_3_and_no_traceback_without_debug(qsstd: Run, crash: list[BaseException]) -> None:
    crash.append(InternalError("mean-over-max", "a.yaml:targets/0"))
    done = qsstd("lint")
    assert done.code == 3
    assert done.err.startswith("internal error: mean-over-max, a.yaml:targets/0\n")
    assert "please report" in done.err
    assert "Traceback" not in done.err
    assert "Traceback" in qsstd("--debug", "lint").err


def test_a_bug_anywhere_is_3(qsstd: Run, crash: list[BaseException]) -> None:
    crash.append(KeyError("x"))
    assert qsstd("lint").code == 3


def test_errors_cannot_command_the_terminal(qsstd: Run, crash: list[BaseException]) -> None:
    crash.append(QsstdError(say("'{x}' is bad", x="\x1b[2J\u202e"), say("use '{x}'", x="\x07")))
    done = qsstd("lint")
    assert done.err == "error: '\\x1b[2J\\u202e' is bad\n  hint: use '\\x07'\n"


def test_errors_cannot_command_github(workspace: Path, qsstd: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its runner reads standard error too."""
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    (workspace / "a\n::error::x ##[group]y").touch()
    for words in (
        ("lint", "no\n::add-path::x ##[error]"),
        ("lint", "a\n::error::x ##[group]y"),
        ("explain", "x\n::debug::"),
    ):
        done = qsstd(*words)
        assert not any(line.lstrip().startswith("::") for line in done.err.splitlines())
        assert "##[" not in done.err
        assert "\\n::" in done.err


def on_a_terminal(*words: str, cwd: Path, seconds: float = 60) -> str:
    """What a person sees who runs the command."""
    leader, follower = pty.openpty()
    running = subprocess.Popen(
        [sys.executable, "-m", "qsstd", *words], cwd=cwd, stdout=follower, stderr=follower, stdin=follower
    )
    os.close(follower)
    seen = b""
    while True:
        try:
            piece = os.read(leader, 65536)
        except OSError:
            break
        if not piece:
            break
        seen += piece
    os.close(leader)
    running.wait(timeout=seconds)
    return seen.decode("utf-8", "replace")


def test_colour_on_a_terminal_only_and_not_when_unwanted(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    assert "\x1b[" in on_a_terminal(*ONLY, cwd=workspace)
    assert "\x1b[" not in process(*ONLY, cwd=workspace).out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in on_a_terminal(*ONLY, cwd=workspace)
    monkeypatch.delenv("NO_COLOR")
    monkeypatch.setenv("TERM", "dumb")
    assert "\x1b[" not in on_a_terminal(*ONLY, cwd=workspace)


def test_progress_appears_on_a_terminal_when_it_takes_long(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing within the first second; nothing at all where nobody watches."""
    from qsstd.cli import progress

    with progress.watched("en") as nobody:
        assert nobody is None
    now = iter([0.0, 0.5, 2.0, 3.0])
    monkeypatch.setattr(progress, "monotonic", lambda: next(now))
    bar = progress.Bar("en", progress.CHECKING)
    bar(1, 10)
    assert bar.stop is None
    bar(2, 10)
    assert bar.stop is not None
    bar(3, 10)
    bar.stop()

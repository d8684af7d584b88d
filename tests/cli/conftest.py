"""Workspaces and ways to run the command."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from qsstd.cli.main import run
from tests.examples import write_workspace

FAULTY = """\
kind: response-times
targets:
  - id: urban
    start: 接到用户障碍申告
    stop: 恢复通信
    limits: [mean <= 48 h, max <= 24 h]
"""
"""Has one finding of the rule mean-over-max, on line 6."""


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command did."""

    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture(autouse=True)
def no_locale(monkeypatch: pytest.MonkeyPatch) -> None:
    """English, no colour, no CI, whatever surrounds the tests."""
    for name in ("LC_ALL", "LC_MESSAGES", "QSSTD_LANG", "GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "en_US.UTF-8")


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace with the faulty document ``repair.yaml`` and a clean one, which is the working folder."""
    root = tmp_path / "ws"
    write_workspace(
        root, {"repair.yaml": FAULTY, "sub/clean.yaml": FAULTY.replace("48 h, max <= 24 h", "24 h, max <= 48 h")}
    )
    monkeypatch.chdir(root)
    return root


@pytest.fixture
def qsstd(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the command in this process."""

    def call(*words: str | Path) -> Ran:
        code = run([str(word) for word in words])
        return Ran(code, *capsys.readouterr())

    return call


def process(
    *words: str | Path,
    cwd: Path | None = None,
    env: Mapping[str, str] | None = None,
    stdin: bytes = b"",
    shell: str = "",
) -> Ran:
    """Run the command as a process of its own; ``shell``: what a shell does around it, with ``{}`` for the command."""
    command = [sys.executable, "-m", "qsstd", *map(str, words)]
    line: list[str] = command
    if shell:
        line = ["bash", "-o", "pipefail", "-c", shell.replace("{}", '"$@"'), "bash", *command]
    done = subprocess.run(
        line, cwd=cwd, env={**os.environ, **(env or {})}, input=stdin, capture_output=True, timeout=60, check=False
    )
    return Ran(done.returncode, done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace"))

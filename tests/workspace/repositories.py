"""Real repositories, made in a temporary folder."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from qsstd.errors import QsstdError
from qsstd.workspace.sides import Side, side

TODAY = date(2026, 11, 22)
IDENTITY = {
    f"GIT_{who}_{what}": value
    for who in ("AUTHOR", "COMMITTER")
    for what, value in (("NAME", "a"), ("EMAIL", "a@example.com"))
}
SETTINGS = "organisation: 示例\n"


def run_git(folder: Path, *words: str, day: str = "2026-11-20T12:00:00+08:00", stdin: bytes = b"") -> str:
    """What an ordinary git says."""
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith("GIT_")},
        **IDENTITY,
        "GIT_CONFIG_GLOBAL": "/dev/null",
        "GIT_AUTHOR_DATE": "2020-01-01T00:00:00Z",
        "GIT_COMMITTER_DATE": day,
    }
    command = ["git", "-c", "protocol.file.allow=always", *words]
    done = subprocess.run(command, cwd=folder, env=environment, input=stdin, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    return os.fsdecode(done.stdout).strip()


@dataclass(frozen=True)
class Repo:
    """A repository with its working tree at ``root``."""

    root: Path

    def git(self, *words: str, day: str = "2026-11-20T12:00:00+08:00", stdin: bytes = b"") -> str:
        return run_git(self.root, *words, day=day, stdin=stdin)

    def write(self, files: Mapping[str, str | bytes | None]) -> None:
        """Make ``files`` what is on disk; None: not there."""
        for name, content in files.items():
            path = self.root / name
            if content is None:
                path.unlink()
                continue
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode())

    def commit(self, files: Mapping[str, str | bytes | None], day: str = "2026-11-20T12:00:00+08:00") -> str:
        """Write and commit; the id of the commit."""
        self.write(files)
        self.git("add", "-A", ".")
        self.git("commit", "-q", "--allow-empty", "-m", "change", day=day)
        return self.git("rev-parse", "HEAD")

    def side(self, text: str | None, today: date = TODAY) -> Side:
        return side(text, self.root, today=today)


def new_repo(root: Path, *options: str) -> Repo:
    root.mkdir(parents=True)
    run_git(root, "init", "-q", "-b", "main", *options)
    return Repo(root)


def refusal(text: str | None, start: Path, today: date = TODAY) -> tuple[str, str]:
    """The sentence and the remedy with which a side is refused, in English; both exist in Chinese."""
    try:
        found = side(text, start, today=today)
    except QsstdError as error:
        words = [str(error.message), str(error.hint or "")]
        assert error.message.in_language("zh") != words[0]
        assert not error.hint or error.hint.in_language("zh") != words[1]
        return words[0], words[1]
    raise AssertionError(f"not refused: {found.label}")

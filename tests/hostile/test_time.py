"""A megabyte that is made to keep a lint busy keeps it busy for seconds, not for minutes."""

from __future__ import annotations

import resource
import subprocess
import sys
from pathlib import Path

import pytest

from qsstd.lint.run import lint
from qsstd.model import payment
from qsstd.source import limits
from qsstd.workspace import promises, words
from qsstd.workspace.discover import open_workspace
from tests.hostile.deadline import TooLong, deadline
from tests.hostile.documents import DOCUMENTS, PROMISE, clocked, targets

SECONDS = 12
"""The slowest takes about three on an idle machine, and the processor's clock runs slower on a busy one."""
MEBIBYTES = 400


def lay(root: Path, text: str) -> Path:
    (root / "qsstd.yaml").write_text("standards: .\n", encoding="utf-8")
    (root / "x.yaml").write_text(text, encoding="utf-8")
    (root / "y.yaml").write_text(PROMISE, encoding="utf-8")
    return root


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_hostile_document_is_linted_in_seconds(tmp_path: Path, name: str) -> None:
    workspace = open_workspace(lay(tmp_path, DOCUMENTS[name]()))
    with deadline(SECONDS):
        report = lint(workspace)
    assert any(finding.file == "x.yaml" for finding in report.findings)


def test_a_hostile_document_does_not_fill_the_memory(tmp_path: Path) -> None:
    lay(tmp_path, DOCUMENTS["one text of wrong marks"]())
    most = MEBIBYTES << 20
    done = subprocess.run(
        [sys.executable, "-m", "qsstd", "lint", "--output", "concise"],
        cwd=tmp_path,
        capture_output=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_DATA, (most, most)),
    )
    assert (done.returncode, done.stderr) == (1, b"")


def endless(root: Path, text: str, seconds: float = 2) -> bool:
    workspace = open_workspace(lay(root, text))
    try:
        with deadline(seconds):
            lint(workspace)
    except TooLong:
        return True
    return False


def test_without_the_limit_on_items_it_takes_long(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A control: with it off, the same list is not done in time."""
    text = targets(lambda number: clocked(number, f"when: {{n: {number}..{number}}}, "), 12_000)
    assert not endless(tmp_path, text)
    monkeypatch.setattr(limits, "ITEMS", 10**9)
    assert endless(tmp_path, text)


@pytest.mark.parametrize(
    ("name", "module", "limit"),
    [
        ("payments", payment, "LONGEST"),
        ("one vague text", words, "MOST"),
        ("a text repeated by aliases", limits, "EXPANDED"),
        ("a chain of derivations", promises, "LONGEST"),
    ],
)
def test_without_its_limit_it_does_not_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, module: object, limit: str
) -> None:
    """Controls: each of the limits is what keeps its document short."""
    monkeypatch.setattr(module, limit, 10**9)
    try:
        assert endless(tmp_path, DOCUMENTS[name]())
    except Exception as error:  # a chain that is too long ends in a crash instead
        assert isinstance(error.__cause__, RecursionError)

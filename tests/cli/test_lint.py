"""``qsstd lint``: paths, options, exit codes."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import FAULTY, Run

ONLY = ("--only", "mean-over-max")


def test_the_exit_code_says_whether_something_was_found(workspace: Path, qsstd: Run) -> None:
    """1 with a finding at or above --fail-on, 0 without."""
    assert qsstd("lint", *ONLY).code == 1
    (workspace / "repair.yaml").unlink()
    assert qsstd("lint", *ONLY).code == 0


def test_fail_on_moves_the_border(workspace: Path, qsstd: Run) -> None:
    """A warning fails only with --fail-on warning or info."""
    settings = workspace / "qsstd.yaml"
    settings.write_text(settings.read_text() + "levels: {mean-over-max: warning}\n")
    assert qsstd("lint", *ONLY).code == 0
    assert qsstd("lint", *ONLY, "--fail-on", "warning").code == 1
    assert qsstd("lint", *ONLY, "--fail-on", "info").code == 1


@pytest.mark.parametrize(
    "words", [("repair.yaml",), ("repair",), ("./sub/../repair.yaml",), (".",), ("sub", "repair.yaml")]
)
def test_findings_of_named_paths_are_shown(workspace: Path, qsstd: Run, words: tuple[str, ...]) -> None:
    assert "mean-over-max" in qsstd("lint", *ONLY, *words).out


@pytest.mark.parametrize("words", [("sub",), ("sub/clean.yaml",), ("qsstd.yaml",)])
def test_findings_of_other_files_are_not_shown(workspace: Path, qsstd: Run, words: tuple[str, ...]) -> None:
    done = qsstd("lint", *ONLY, *words)
    assert done.code == 0
    assert "mean <=" not in done.out


def test_the_whole_workspace_is_checked_when_a_file_is_named(workspace: Path, qsstd: Run) -> None:
    """A reference to another file is known, although only one file is named."""
    (workspace / "ref.yaml").write_text("kind: metrics\nid: ref\nmetrics: [{id: a, title: 甲, of: repair/urban}]\n")
    done = qsstd("lint", "--output", "json", "ref.yaml")
    assert "unknown-reference" not in done.out
    assert "missing-key" in done.out


def test_a_path_that_is_not_there_is_an_error(workspace: Path, qsstd: Run) -> None:
    done = qsstd("lint", "nothing.yaml")
    assert done.code == 2
    assert done.err.startswith("error: 'nothing.yaml' does not exist\n")
    assert done.out == ""
    assert "did you mean 'sub/clean.yaml'?" in qsstd("lint", "claen.yaml").err


def test_a_path_outside_of_any_workspace_is_an_error(
    tmp_path: Path, qsstd: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "x.yaml").write_text(FAULTY)
    monkeypatch.chdir(tmp_path)
    done = qsstd("lint", "x.yaml")
    assert done.code == 2
    assert "no workspace" in done.err


def test_two_workspaces_at_once_are_an_error(workspace: Path, tmp_path: Path, qsstd: Run) -> None:
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "qsstd.yaml").touch()
    done = qsstd("lint", ".", tmp_path / "other")
    assert done.code == 2
    assert "outside of the workspace" in done.err


def test_a_file_that_is_no_standard_is_named_and_not_an_error(workspace: Path, qsstd: Run) -> None:
    """pre-commit names every YAML file that changed."""
    (workspace / "notes.txt").write_text("x")
    done = qsstd("lint", "notes.txt")
    assert done.code == 0
    assert "'notes.txt' is no file of the standards" in done.err


class Bytes(io.StringIO):
    """Standard input."""

    def __init__(self, data: bytes) -> None:
        super().__init__()
        self.buffer = io.BytesIO(data)  # type: ignore[misc]


def test_standard_input_stands_for_the_file_named_after_it(
    workspace: Path, qsstd: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = (workspace / "repair.yaml").read_bytes()
    monkeypatch.setattr(sys, "stdin", Bytes(text.replace(b"mean <= 48 h", b"mean <= 12 h")))
    assert qsstd("lint", *ONLY, "-", "repair.yaml").code == 0
    monkeypatch.setattr(sys, "stdin", Bytes(text))
    assert "sub/clean.yaml:6" in qsstd("lint", *ONLY, "--output", "concise", "-", "sub/clean.yaml").out


def test_standard_input_alone_is_known_by_its_id(workspace: Path, qsstd: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """The document of that id in the workspace is not there a second time."""
    monkeypatch.setattr(sys, "stdin", Bytes((workspace / "sub/clean.yaml").read_bytes()))
    assert qsstd("lint", "--only", "duplicate-id", "-").code == 0


def test_only_takes_several_rules_and_refuses_an_unknown_one(workspace: Path, qsstd: Run) -> None:
    done = qsstd("lint", "--only", "mean-over-max", "--only", "duplicate-key")
    assert "2 rules" in done.out
    done = qsstd("lint", "--only", "mean-over-maxx")
    assert done.code == 2
    assert "did you mean 'mean-over-max'?" in done.err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--output", "xml"), "'xml' is not an output format"),
        (("--fail-on", "panic"), "'panic' is not a level"),
        (("--lang", "fr"), "'fr' is not a language"),
        (("--unsafe",), "none are asked for"),
        (("--update-baseline",), "needs to know the file"),
        (("--update-baseline", "--baseline", "b.json", "sub"), "made of everything"),
        (("--fix", "-"), "cannot be repaired in place"),
        (("--baseline", "none.json"), "there is no baseline"),
        (("sub", "-"), "'-' stands first"),
        (("--nonsense",), "there is no option '--nonsense'"),
        (("--outptu", "json"), "did you mean '--output'?"),
        (("--only",), "'--only' needs a value"),
        (("--fix=yes",), "'--fix' takes no value"),
        (("",), "'' does not exist"),
        (("a\0b",), "does not exist"),
    ],
)
def test_a_mistake_in_the_command_line_is_one_sentence(
    workspace: Path, qsstd: Run, words: tuple[str, ...], said: str
) -> None:
    done = qsstd("lint", *words)
    assert done.code == 2
    assert said in done.err
    assert done.out == ""
    assert "Traceback" not in done.err


@pytest.mark.parametrize("name", ["text", "concise", "json", "github", "gitlab", "sarif", "junit", "markdown"])
def test_every_format_shows_the_finding(workspace: Path, qsstd: Run, name: str) -> None:
    done = qsstd("lint", *ONLY, "--output", name)
    assert done.code == 1
    assert "mean-over-max" in done.out
    assert done.err == ""


def test_files_are_named_from_where_the_reader_stands(
    workspace: Path, qsstd: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Text: from the working folder. GitHub and its kin: from the root of the repository."""
    (workspace.parent / ".git").mkdir()
    monkeypatch.chdir(workspace / "sub")
    assert "../repair.yaml:6:" in qsstd("lint", *ONLY, "--output", "concise").out
    assert "file=ws/repair.yaml" in qsstd("lint", *ONLY, "--output", "github").out


def test_github_gets_its_step_summary(
    workspace: Path, qsstd: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    summary = tmp_path / "summary.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    qsstd("lint", *ONLY, "--output", "github")
    assert "mean-over-max" in summary.read_text()


def test_rule_help_reaches_sarif(workspace: Path, qsstd: Run) -> None:
    """The page of the rule, in the language asked for."""
    rules = json.loads(qsstd("lint", *ONLY, "--output", "sarif", "--lang", "zh").out)["runs"][0]["tool"]["driver"][
        "rules"
    ]
    assert any("平均时限比最长时限还长" in json.dumps(rule, ensure_ascii=False) for rule in rules)

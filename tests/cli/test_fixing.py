"""Repairs: made round after round, written whole or not at all, and nothing else changes."""

from __future__ import annotations

import os
import subprocess
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from qsstd.errors import QsstdError
from qsstd.findings import Repair, Report, TextEdit
from qsstd.lint import fixing
from qsstd.lint.fixing import as_diff, fixed, written
from qsstd.lint.run import Wanted, lint
from qsstd.messages import say
from qsstd.source.lines import Lines
from qsstd.workspace.discover import open_workspace
from tests.cli.conftest import FAULTY, Run

UNUSED = FAULTY.replace("48 h, max", "12 h, max").replace(
    "24 h]", "24 h]  # qsstd: ignore[mean-over-max, shares-not-monotone]: x"
)
"""Has one safe repair: a comment that is taken out."""


def all_of(report: Report) -> Report:
    return report


@pytest.fixture
def repairable(workspace: Path) -> Path:
    """The workspace with something to repair in two files."""
    for name in ("repair.yaml", "sub/clean.yaml"):
        path = workspace / name
        rest = path.read_text()[len(FAULTY) :]
        path.write_text(UNUSED + rest)
    return workspace


def test_fix_writes_and_says_how_many_in_which_files(repairable: Path, qsstd: Run) -> None:
    done = qsstd("lint", "--only", "unused-ignore", "--fix")
    assert done.err == "fixed 2 findings in repair.yaml, sub/clean.yaml\n"
    assert done.code == 0
    for name in ("repair.yaml", "sub/clean.yaml"):
        text = (repairable / name).read_text()
        assert text.startswith(UNUSED.replace("# qsstd: ignore[mean-over-max, shares-not-monotone]: x", ""))
    assert qsstd("lint", "--only", "unused-ignore", "--fix").err == "nothing to fix\n"


def test_only_what_is_named_is_repaired(repairable: Path, qsstd: Run) -> None:
    before = (repairable / "repair.yaml").read_bytes()
    assert "in sub/clean.yaml\n" in qsstd("lint", "--only", "unused-ignore", "--fix", "sub").err
    assert (repairable / "repair.yaml").read_bytes() == before


def test_diff_shows_what_patch_takes_and_writes_nothing(repairable: Path, qsstd: Run) -> None:
    """The exit code is that of the files as they are."""
    before = {path: path.read_bytes() for path in repairable.rglob("*.yaml")}
    done = qsstd("lint", "--only", "unused-ignore", "--diff", "--fail-on", "warning")
    assert done.code == 1
    assert done.err == "would fix 2 findings in repair.yaml, sub/clean.yaml\n"
    assert {path: path.read_bytes() for path in repairable.rglob("*.yaml")} == before
    subprocess.run(
        ["git", "apply", "-p1"],
        cwd=repairable,
        input=done.out.encode(),
        check=True,
        env={**os.environ, "GIT_CEILING_DIRECTORIES": "/"},
    )
    shown = {path: path.read_bytes() for path in repairable.rglob("*.yaml")}
    for path, data in before.items():
        path.write_bytes(data)
    qsstd("lint", "--only", "unused-ignore", "--fix")
    assert {path: path.read_bytes() for path in repairable.rglob("*.yaml")} == shown


@pytest.mark.parametrize("ending", [b"\r\n", b"\n"])
@pytest.mark.parametrize("mark", [b"\xef\xbb\xbf", b""])
def test_line_ends_mark_and_missing_final_newline_stay(
    repairable: Path, qsstd: Run, ending: bytes, mark: bytes
) -> None:
    """Every byte outside of the comment that is taken out."""
    path = repairable / "repair.yaml"
    data = mark + path.read_bytes().replace(b"\n", ending).rstrip()
    path.write_bytes(data)
    qsstd("lint", "--only", "unused-ignore", "--fix", "repair.yaml")
    before, _, after = data.partition(b"  # qsstd: ignore[mean-over-max, shares-not-monotone]: x")
    left = path.read_bytes()
    assert left.startswith(before)
    assert left.endswith(after)
    assert left[len(before) : -len(after)].strip(b" ") == b""


def test_a_file_without_a_last_line_feed_has_a_diff_that_says_so(workspace: Path, qsstd: Run) -> None:
    path = workspace / "repair.yaml"
    path.write_text(path.read_text() + "# qsstd: ignore[mean-over-max]: x")
    assert qsstd("lint", "--only", "unused-ignore", "--diff").out.count("\\ No newline at end of file\n") == 1


def test_unsafe_repairs_only_when_asked(workspace: Path, qsstd: Run) -> None:
    """A mistyped key is renamed only with --unsafe, unless its rule calls the repair safe."""
    path = workspace / "repair.yaml"
    path.write_text(path.read_text().replace("    stop:", "    stpo:"))
    finding = next(one for one in lint(open_workspace(workspace)).findings if one.rule == "unknown-key")
    assert finding.repair is not None
    done = qsstd("lint", "--only", "unknown-key", "--fix")
    assert ("stpo" in path.read_text()) is not finding.repair.safe
    done = qsstd("lint", "--only", "unknown-key", "--fix", "--unsafe")
    assert "stpo" not in path.read_text()
    assert done.code == 0


def test_a_file_that_changed_meanwhile_is_left_alone(repairable: Path) -> None:
    """The other file, which comes first, is written and named."""
    workspace = open_workspace(repairable)
    result = fixed(workspace, Wanted(only=("unused-ignore",)), all_of, unsafe=False)
    (repairable / "sub/clean.yaml").write_text("something else")
    with pytest.raises(QsstdError) as error:
        written(repairable, result)
    assert "was changed on disk" in str(error.value.message)
    assert "repair.yaml" in str(error.value.hint)
    assert (repairable / "sub/clean.yaml").read_text() == "something else"


def test_the_settings_can_be_repaired(workspace: Path, qsstd: Run) -> None:
    path = workspace / "qsstd.yaml"
    path.write_text(path.read_text() + "timezon: Asia/Shanghai\n")
    qsstd("lint", "--only", "unknown-key", "--fix", "--unsafe")
    assert "timezone: Asia/Shanghai" in path.read_text()


def edit(text: str, start: int, end: int, new: str) -> Repair:
    return Repair(say("x"), (TextEdit("a.yaml", Lines(text).span(start, end), new),), True)


def test_repairs_that_touch_wait_for_the_next_round() -> None:
    text = "abcdefghij"
    one, two, three = edit(text, 0, 3, "x"), edit(text, 3, 5, "y"), edit(text, 6, 7, "z")
    assert list(fixing.apart([three, two, one])) == [one, three]


def test_a_repair_that_would_break_the_file_is_not_made() -> None:
    """The others of the same file still are, one in a round."""
    text = "kind: process\nid: a\n"
    bad, good = edit(text, 6, 13, "[process"), edit(text, 18, 19, "b")
    counts: Counter[str] = Counter()
    assert fixing.repaired(text.encode(), None, [bad, good], counts, "a.yaml") == b"kind: process\nid: b\n"
    assert counts == {"a.yaml": 1}
    assert fixing.repaired(text.encode(), None, [bad], counts, "a.yaml") is None


def test_repairs_that_undo_each_other_come_to_an_end(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After ten rounds at the latest."""
    real, rounds = fixing.lint, []

    def seesaw(*arguments: object) -> Report:
        rounds.append(1)
        report = real(*arguments)  # type: ignore[arg-type]
        finding = next(one for one in report.findings if one.rule == "mean-over-max")
        text = "\n".join(report.lines[finding.file])
        start = text.index("48") if "48" in text else text.index("47")
        new = edit(text, start, start + 2, "47" if "48" in text else "48")
        repair = replace(new, edits=(replace(new.edits[0], file=finding.file),))
        return replace(report, findings=(replace(finding, repair=repair),))

    monkeypatch.setattr(fixing, "lint", seesaw)
    fixed(open_workspace(workspace), Wanted(only=("mean-over-max",)), all_of, unsafe=False)
    assert len(rounds) == fixing.ROUNDS + 1


def test_lines_of_a_diff_end_at_a_line_feed_only() -> None:
    """Other separators are part of a line for git and patch."""
    assert fixing.lines_of("a\x0bb\u2028c\r\nd") == ["a\x0bb\u2028c\r\n", "d"]
    assert fixing.lines_of("a\n") == ["a\n"]
    assert fixing.lines_of("") == []


def test_nothing_to_repair_is_an_empty_diff(workspace: Path) -> None:
    assert as_diff(fixed(open_workspace(workspace), Wanted(only=("mean-over-max",)), all_of, unsafe=False)) == ""

"""Baselines: known findings are hidden and counted; the file is written on request and only becomes shorter."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import FAULTY, Run

ONE = "baseline.json"


def rules(path: Path) -> list[str]:
    return [entry["rule"] for entry in json.loads(path.read_text())["findings"]]


def test_the_first_writing_lists_everything_and_hides_it(workspace: Path, qsstd: Run) -> None:
    done = qsstd("lint", "--baseline", ONE, "--update-baseline")
    assert done.code == 0
    assert "mean-over-max" in rules(workspace / ONE)
    assert "known from the baseline" in done.out
    assert qsstd("lint", "--baseline", ONE).code == 0
    assert qsstd("lint").code == 1


def test_the_same_findings_give_the_same_bytes_and_people_can_read_them(workspace: Path, qsstd: Run) -> None:
    qsstd("lint", "--baseline", ONE, "--update-baseline")
    first = (workspace / ONE).read_bytes()
    qsstd("lint", "--baseline", ONE, "--update-baseline", "--lang", "zh")
    assert (workspace / ONE).read_bytes() == first
    assert b'"rule": "mean-over-max", "address": "repair/urban"' in first
    listed = [(one["rule"], one["address"], one["fingerprint"]) for one in json.loads(first)["findings"]]
    assert listed == sorted(listed)


def test_a_new_finding_is_shown_and_never_taken_in(workspace: Path, qsstd: Run) -> None:
    qsstd("lint", "--baseline", ONE, "--update-baseline")
    before = (workspace / ONE).read_bytes()
    clean = workspace / "sub/clean.yaml"
    clean.write_text(clean.read_text().replace("mean <= 24 h, max <= 48 h", "mean <= 72 h, max <= 48 h"))
    assert qsstd("lint", "--baseline", ONE).code == 1
    done = qsstd("lint", "--baseline", ONE, "--update-baseline")
    assert done.code == 1
    assert "sub/clean.yaml" in done.out
    assert set(rules(workspace / ONE)) <= {entry["rule"] for entry in json.loads(before)["findings"]}


def test_what_is_mended_is_said_and_goes_on_request(workspace: Path, qsstd: Run) -> None:
    qsstd("lint", "--baseline", ONE, "--update-baseline")
    before = (workspace / ONE).read_bytes()
    repair = workspace / "repair.yaml"
    repair.write_text(repair.read_text().replace("mean <= 48 h", "mean <= 12 h"))
    done = qsstd("lint", "--baseline", ONE)
    assert "found no more" in done.err
    assert (workspace / ONE).read_bytes() == before
    qsstd("lint", "--baseline", ONE, "--update-baseline")
    assert "mean-over-max" not in rules(workspace / ONE)
    assert "found no more" not in qsstd("lint", "--baseline", ONE).err


def test_nothing_is_called_stale_when_only_a_part_was_looked_at(workspace: Path, qsstd: Run) -> None:
    qsstd("lint", "--baseline", ONE, "--update-baseline")
    assert qsstd("lint", "--baseline", ONE, "sub").err == ""
    assert qsstd("lint", "--baseline", ONE, "--only", "duplicate-key").err == ""


def test_known_findings_survive_moves_and_indentation(workspace: Path, qsstd: Run) -> None:
    qsstd("lint", "--baseline", ONE, "--update-baseline")
    repair = workspace / "repair.yaml"
    text = repair.read_text().replace("[mean <= 48 h, max <= 24 h]", "\n      - mean <=   48 h\n      - max <= 24 h")
    repair.unlink()
    (workspace / "moved").mkdir()
    (workspace / "moved/repair.yaml").write_text("# moved\n\n" + text)
    assert "mean-over-max" not in qsstd("lint", "--baseline", ONE).out


@pytest.mark.parametrize(
    "content", ["", "[]", "{}", "null", '{"version": 2, "findings": []}', '{"version": 1, "findings": [1]}',
                '{"version": 1, "findings": [{"rule": 1, "address": "", "fingerprint": ""}]}', "[" * 100_000, "\udcff"]
)  # fmt: skip
def test_a_file_that_is_no_baseline_is_refused(workspace: Path, qsstd: Run, content: str) -> None:
    (workspace / ONE).write_bytes(content.encode("utf-8", "surrogateescape"))
    done = qsstd("lint", "--baseline", ONE)
    assert done.code == 2
    assert "is not a baseline of qsstd" in done.err


def test_fixes_leave_known_findings_alone(workspace: Path, qsstd: Run) -> None:
    (workspace / "repair.yaml").write_text(
        FAULTY + "# qsstd: ignore[duplicate-key]: x\n" + (workspace / "repair.yaml").read_text()[len(FAULTY) :]
    )
    qsstd("lint", "--baseline", ONE, "--update-baseline")
    before = (workspace / "repair.yaml").read_bytes()
    assert "nothing to fix" in qsstd("lint", "--baseline", ONE, "--fix").err
    assert (workspace / "repair.yaml").read_bytes() == before

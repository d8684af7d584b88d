"""The files for pre-commit, GitHub and GitLab: they parse, name what exists, and their commands do what they say."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from qsstd.cli.main import run

ROOT = Path(__file__).resolve().parents[2]


def read(name: str) -> Any:
    return yaml.safe_load((ROOT / name).read_text())


@pytest.fixture
def tools(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a ``bin/qsstd`` that runs this checkout, where the scripts look for it."""
    program = tmp_path / "runner/qsstd/bin/qsstd"
    program.parent.mkdir(parents=True)
    program.write_text(f'#!/bin/sh\nexec {sys.executable} -m qsstd "$@"\n')
    program.chmod(0o755)
    monkeypatch.setenv("RUNNER_TEMP", str(tmp_path / "runner"))
    return program


@pytest.mark.parametrize("hook", read(".pre-commit-hooks.yaml"), ids=lambda hook: hook["id"])
def test_a_hook_takes_all_files_in_one_run(workspace: Path, hook: dict[str, Any]) -> None:
    """pre-commit splits long lists unless told to be serial; the entry takes file names behind it."""
    assert hook["language"] == "python"
    assert hook["require_serial"] is True
    assert hook["types"] == ["yaml"]
    words = hook["entry"].split()
    assert words[0] == "qsstd"
    assert run([*words[1:], "repair.yaml", "sub/clean.yaml", ".gitlab-ci.yml"]) == 2, "a file that is not there"
    (workspace / ".gitlab-ci.yml").write_text("x: 1\n")
    assert run([*words[1:], "repair.yaml", "sub/clean.yaml", ".gitlab-ci.yml"]) == 1
    assert run([*words[1:], ".gitlab-ci.yml"]) == 0


def action_run(workspace: Path, **inputs: str) -> subprocess.CompletedProcess[str]:
    """The last step of the action, as the runner would run it."""
    action = read("action.yml")
    step = action["runs"]["steps"][-1]
    values = {name: about["default"] for name, about in action["inputs"].items()} | {
        name.replace("_", "-"): v for name, v in inputs.items()
    }
    environment = {
        name: re.sub(r"\$\{\{ inputs\.([a-z-]+) \}\}", lambda match: values[match[1]], text)
        for name, text in step["env"].items()
    }
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
        cwd=workspace, env={**os.environ, **environment}, capture_output=True, text=True, check=False,
    )  # fmt: skip


def test_the_action_annotates_and_fails_on_findings(workspace: Path, tools: Path) -> None:
    done = action_run(workspace)
    assert done.returncode == 1
    assert "::error file=repair.yaml,line=6," in done.stdout
    assert action_run(workspace, paths="sub").stdout.count("file=repair.yaml") == 0
    assert "平均" in action_run(workspace, lang="zh").stdout


def test_the_action_writes_sarif_as_well(workspace: Path, tools: Path) -> None:
    action_run(workspace, sarif="out.sarif")
    assert json.loads((workspace / "out.sarif").read_text())["version"] == "2.1.0"


def test_no_input_of_the_action_is_taken_for_code_or_for_an_option(workspace: Path, tools: Path) -> None:
    """Inputs reach the script through the environment only."""
    for step in read("action.yml")["runs"]["steps"]:
        assert "${{" not in step["run"]
    nasty = '$(touch caught)"; touch caught; `touch caught`'
    for name in ("paths", "changed_since", "fail_on", "baseline", "lang", "sarif"):
        action_run(workspace, **{name: nasty})
    assert action_run(workspace, paths="--help").returncode == 2
    assert not (workspace / "caught").exists()


def test_every_input_of_the_action_is_used(workspace: Path) -> None:
    action = read("action.yml")
    text = json.dumps(action["runs"])
    assert [name for name in action["inputs"] if f"inputs.{name} " not in text] == []


def gitlab_run(workspace: Path, tools: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """The script of the job, as the runner would run it: one shell, its lines after each other."""
    job = read("ci/gitlab-template.yml")[".qsstd"]
    home = workspace / ".qsstd-venv"
    if not home.exists():
        home.symlink_to(tools.parent.parent)
    return subprocess.run(
        ["sh", "-e", "-c", "\n".join(job["script"])],
        cwd=workspace, env={**os.environ, **job["variables"], **variables}, capture_output=True, text=True, check=False,
    )  # fmt: skip


def test_the_gitlab_job_reports_and_fails(workspace: Path, tools: Path) -> None:
    done = gitlab_run(workspace, tools)
    assert done.returncode == 1
    report = json.loads((workspace / "qsstd-code-quality.json").read_text())
    assert any(
        entry["check_name"] == "mean-over-max" and entry["location"]["path"] == "repair.yaml" for entry in report
    )
    assert "mean-over-max" in done.stdout
    assert gitlab_run(workspace, tools, QSSTD_WORKSPACE="qsstd.yaml").returncode == 0
    assert gitlab_run(workspace, tools, QSSTD_FAIL_ON="panic").returncode == 2


def test_the_gitlab_job_keeps_its_report(workspace: Path) -> None:
    job = read("ci/gitlab-template.yml")[".qsstd"]
    assert job["artifacts"]["when"] == "always"
    assert job["artifacts"]["reports"]["codequality"] in "\n".join(job["script"])


def test_the_scripts_are_sound_for_a_shell() -> None:
    job = read("ci/gitlab-template.yml")[".qsstd"]
    scripts = [step["run"] for step in read("action.yml")["runs"]["steps"]]
    for text in (*scripts, "\n".join([*job["before_script"], *job["script"]])):
        subprocess.run(["bash", "-n", "-c", text], check=True)

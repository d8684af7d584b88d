"""``qsstd diff`` as it is called: sides, what is shown, what it fails on, what is accepted."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest
import yaml

from tests.cli.conftest import Run, process
from tests.examples import ORGANISATION, SETTINGS, completed
from tests.workspace.repositories import Repo, new_repo

REPAIR = """\
kind: response-times
version: {version}
approved: {{by: quality-director, date: {approved}}}
targets:
  - id: urban
    title: {{zh: 城区修复, en: Urban repair}}
    start: 接到用户申告
    stop: 恢复通信
    limits: [mean <= {mean}, max <= 48 h]
"""
CLIMB = """\
kind: process
steps:
  - id: climb
    stage: execution
    title: {zh: 登杆, en: Climbing}
    owner: field-technician
    method: [按规程登杆]
    precautions: [雷雨天不登杆, 必须系安全带]
"""


def repair(mean: str, version: str = "2026Q3", approved: str = "2026-06-20") -> str:
    text = completed("repair.yaml", REPAIR.format(mean=mean, version=version, approved=approved))
    rows = [
        f"{{version: {one}, date: 2026-06-20, by: quality-manager, change: 调整 {one}}}" for one in {version, "2026Q2"}
    ]
    return re.sub(r"^history: .*$", f"history: [{', '.join(rows)}]", text, flags=re.MULTILINE)


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repo:
    """One commit, which is the working folder: urban repair in 24 h, and the climbing of poles."""
    made = new_repo(tmp_path / "repo")
    made.commit(
        {
            "qsstd.yaml": SETTINGS,
            "organisation.yaml": completed("organisation.yaml", ORGANISATION),
            "repair.yaml": repair("24 h"),
            "climb.yaml": completed("climb.yaml", CLIMB),
        }
    )
    monkeypatch.chdir(made.root)
    return made


def test_a_stricter_target_is_told_with_both_places_and_its_size(repo: Repo, qsstd: Run) -> None:
    """Text: the sentence, the new place, the old place in the revision it is from, and nothing is failed on."""
    repo.write({"repair.yaml": repair("18 h", "2026Q4", "2026-09-20")})
    ran = qsstd("diff", "HEAD", "--only", "target-tightened")
    commit = repo.git("rev-parse", "HEAD")[:10]
    assert ran.code == 0, ran.err
    assert "info[target-tightened]: Urban repair: the limits are stricter" in ran.out
    assert "mean <= 24 h" in ran.out and "mean <= 18 h" in ran.out
    assert "--> repair.yaml:9:" in ran.out
    assert f"==> {commit}:repair.yaml:9:" in ran.out


def test_in_chinese(repo: Repo, qsstd: Run) -> None:
    repo.write({"repair.yaml": repair("18 h", "2026Q4", "2026-09-20")})
    ran = qsstd("diff", "HEAD", "--lang", "zh", "--output", "concise")
    assert "城区修复：" in ran.out
    assert "→" in ran.out
    assert not re.search(r"[a-z]{3,} [a-z]{3,} [a-z]{3,}", ran.out), ran.out


def test_nothing_differs(repo: Repo, qsstd: Run) -> None:
    """Other spellings and comments are nothing; a program gets an empty list."""
    repo.write({"repair.yaml": "# 说明\n" + repair("1440 min")})
    ran = qsstd("diff", "HEAD")
    assert (ran.code, ran.err) == (0, "")
    assert "no changes" in ran.out
    data = json.loads(qsstd("diff", "HEAD", "--output", "json").out)
    assert data["findings"] == [] and data["accepted"] == []


@pytest.mark.parametrize(
    ("gate", "code"),
    [
        ("error", 1), ("info", 1), ("relaxed", 1), ("target-relaxed", 1), ("tightened", 0), ("target-tightened", 0),
        ("never", 0),
    ],
)  # fmt: skip
def test_what_it_fails_on(repo: Repo, qsstd: Run, gate: str, code: int) -> None:
    """A level, a sort of change, one kind of change, or nothing at all."""
    repo.write({"repair.yaml": repair("36 h", "2026Q4", "2026-09-20")})
    assert qsstd("diff", "HEAD", "--fail-on", gate, "--output", "concise").code == code


def test_several_gates(repo: Repo, qsstd: Run) -> None:
    repo.write({"repair.yaml": repair("18 h", "2026Q4", "2026-09-20")})
    assert qsstd("diff", "HEAD", "--fail-on", "relaxed", "--fail-on", "tightened").code == 1


def test_the_other_way_round(repo: Repo, qsstd: Run) -> None:
    """OLD and NEW are what they are called, whichever was first."""
    repo.commit({"repair.yaml": repair("18 h", "2026Q4", "2026-09-20")})
    assert "info[target-tightened]" in qsstd("diff", "HEAD~1", "HEAD", "--output", "concise").out
    assert "error[target-relaxed]" in qsstd("diff", "HEAD", "HEAD~1", "--output", "concise").out


def test_two_folders(tmp_path: Path, qsstd: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """No repository is needed."""
    for name, mean in (("old", "24 h"), ("new", "18 h")):
        folder = tmp_path / name
        folder.mkdir()
        (folder / "qsstd.yaml").write_text(SETTINGS, encoding="utf-8")
        (folder / "repair.yaml").write_text(repair(mean), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    ran = qsstd("diff", "old", "new", "--output", "concise")
    assert "new/repair.yaml:9:" in ran.out and "target-tightened" in ran.out
    assert ran.code == 1, "the version did not change, which is an error"


def test_only_an_entry_and_only_a_role(repo: Repo, qsstd: Run) -> None:
    """What is asked for and nothing else; a role that there is not is refused with a proposal."""
    climb = completed("climb.yaml", CLIMB.replace("雷雨天不登杆, ", ""))
    repo.write({"repair.yaml": repair("18 h"), "climb.yaml": climb})
    of_entry = qsstd("diff", "HEAD", "--entry", "climb/climb", "--output", "concise").out
    assert "precaution-removed" in of_entry and "repair" not in of_entry
    of_role = qsstd("diff", "HEAD", "--for", "field-technician", "--output", "concise").out
    assert "precaution-removed" in of_role and "target-tightened" not in of_role
    assert qsstd("diff", "HEAD", "--for", "网络运营部", "--output", "concise").out == of_role
    ran = qsstd("diff", "HEAD", "--for", "field-technican")
    assert ran.code == 2 and "field-technician" in ran.err


def test_who_must_be_trained_again(repo: Repo, qsstd: Run) -> None:
    """Below the changes stands for whom they are, and that no course covers it."""
    repo.write({"climb.yaml": completed("climb.yaml", CLIMB.replace("雷雨天不登杆, ", ""))})
    ran = qsstd("diff", "HEAD")
    assert "Must be trained again" in ran.out
    assert "外线技术员" in ran.out and "no course covers it" in ran.out


def test_broken_yaml_on_either_side(repo: Repo, qsstd: Run) -> None:
    """What is broken is said where it is; the rest is compared all the same."""
    repo.write({"climb.yaml": "kind: process\nsteps: [\n", "repair.yaml": repair("18 h")})
    new = qsstd("diff", "HEAD", "--output", "concise")
    assert "climb.yaml:" in new.out and "error[yaml-syntax]" in new.out and "target-tightened" in new.out
    assert "step-removed" not in new.out and "document-removed" not in new.out
    repo.git("add", ".")
    repo.git("commit", "-qm", "broken")
    repo.write({"climb.yaml": completed("climb.yaml", CLIMB), "repair.yaml": repair("20 h")})
    old = qsstd("diff", "HEAD", "--output", "concise")
    assert "climb.yaml" in old.err and "target-relaxed" in old.out and "step-added" not in old.out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["nothing-like-it"], "nothing-like-it"),
        (["HEAD", "--only", "target-tightend"], "target-tightened"),
        (["HEAD", "--fail-on", "relaxd"], "relaxed"),
        (["HEAD", "--output", "texd"], "text"),
        (["HEAD", "--accept", "because"], "--by"),
        (["HEAD", "HEAD", "--accept", "because", "--by", "quality-director"], "working tree"),
        (["HEAD", "--notice", "notice.xyz"], ".md"),
        (["HEAD", "--entry", "repair/urbn"], "repair/urban"),
        (["HEAD", "--entry", "urban"], "repair/urban"),
        (["HEAD", "--accept", " ", "--by", "quality-director"], "empty"),
        (
            ["HEAD", "--fail-on", "tightened", "--accept", "because", "--by", "quality-directer"],
            "did you mean 'quality-director'",
        ),
        (["HEAD", "--accept", "because", "--by", "quality-director", "--notice", "notice.md"], "together"),
    ],
)
def test_what_cannot_be_done_is_said(repo: Repo, qsstd: Run, words: list[str], said: str) -> None:
    repo.write({"repair.yaml": repair("18 h")})
    ran = qsstd("diff", *words)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


def test_an_accepted_change_is_remembered(repo: Repo, qsstd: Run) -> None:
    """The record says all of it in words; it survives a move and another spelling, and not another change."""
    repo.write({"repair.yaml": repair("36 h", "2026Q4", "2026-09-20")})
    assert qsstd("diff", "HEAD", "--fail-on", "relaxed").code == 1
    ran = qsstd("diff", "HEAD", "--fail-on", "relaxed", "--accept", "雨季: 经评审", "--by", "quality-director")
    assert ran.code == 0, ran.err
    record = yaml.safe_load((repo.root / "qsstd.yaml").read_text(encoding="utf-8"))["accepted"]
    assert len(record) == 1
    assert record[0] | {"date": ""} == {
        "change": "target-relaxed", "at": "repair/urban", "before": "mean <= 24 h, max <= 48 h",
        "after": "mean <= 36 h, max <= 48 h", "reason": "雨季: 经评审", "by": "quality-director", "date": "",
    }  # fmt: skip
    after = qsstd("diff", "HEAD", "--fail-on", "relaxed")
    assert after.code == 0 and "1 change accepted in qsstd.yaml" in after.out
    moved = repair("2160 min", "2026Q4", "2026-09-20").replace("  - id: urban\n    ", "  -   id: urban\n      ", 1)
    moved = moved.replace("\n    ", "\n      ")
    repo.write({"sub/repair.yaml": moved, "repair.yaml": None})
    assert qsstd("diff", "HEAD", "--fail-on", "relaxed").code == 0
    repo.write({"sub/repair.yaml": repair("40 h", "2026Q4", "2026-09-20")})
    assert qsstd("diff", "HEAD", "--fail-on", "target-relaxed").code == 1


def test_a_second_record_is_put_beside_the_first(repo: Repo, qsstd: Run) -> None:
    """And the chain of both accepts what they lead to together."""
    before = repo.git("rev-parse", "HEAD")
    for mean, version in (("30 h", "2026Q4"), ("36 h", "2027Q1")):
        repo.write({"repair.yaml": repair(mean, version, "2026-09-20" if version == "2026Q4" else "2026-11-20")})
        ran = qsstd("diff", "HEAD", "--fail-on", "target-relaxed", "--accept", "经评审", "--by", "quality-director")
        assert ran.code == 0, ran.err
        repo.git("add", ".")
        repo.git("commit", "-qm", "accepted")
    text = (repo.root / "qsstd.yaml").read_text(encoding="utf-8")
    assert len(yaml.safe_load(text)["accepted"]) == 2
    assert text.startswith(SETTINGS)
    assert qsstd("diff", before, "--fail-on", "target-relaxed").code == 0


@pytest.mark.parametrize(
    "reason", ["true", "No", "null", "1.5", "2026-01-01", "0x10", "a # b: c", "- x", "'q\"", "{[*"]
)
def test_a_reason_stays_the_text_that_it_is(repo: Repo, qsstd: Run, reason: str) -> None:
    """Whatever reads the record; and the role may be called by its title."""
    repo.write({"repair.yaml": repair("36 h", "2026Q4", "2026-09-20")})
    ran = qsstd("diff", "HEAD", "--fail-on", "relaxed", "--accept", reason, "--by", "质量总监")
    assert ran.code == 0, ran.err
    (record,) = yaml.safe_load((repo.root / "qsstd.yaml").read_text(encoding="utf-8"))["accepted"]
    assert (record["reason"], record["by"]) == (reason, "quality-director")
    assert qsstd("diff", "HEAD", "--fail-on", "relaxed").code == 0


def test_records_end_their_lines_as_the_settings_do(repo: Repo, qsstd: Run) -> None:
    """And a reason of several lines is one line."""
    (repo.root / "qsstd.yaml").write_bytes(SETTINGS.replace("\n", "\r\n").encode())
    repo.write({"repair.yaml": repair("36 h", "2026Q4", "2026-09-20")})
    ran = qsstd("diff", "HEAD", "--fail-on", "relaxed", "--accept", "雨季\n经评审", "--by", "quality-director")
    assert ran.code == 0, ran.err
    data = (repo.root / "qsstd.yaml").read_bytes()
    assert data.count(b"\n") == data.count(b"\r\n")
    assert "雨季 经评审" in data.decode()


def test_a_role_that_is_gone_can_still_be_asked_for(repo: Repo, qsstd: Run) -> None:
    """Those who held it must hand over what it did."""
    text = (repo.root / "organisation.yaml").read_text(encoding="utf-8")
    row = next(line for line in text.splitlines() if "id: field-technician" in line)
    repo.write({"organisation.yaml": text.replace(f"{row}\n", "")})
    ran = qsstd("diff", "HEAD", "--for", "field-technician", "--output", "concise")
    assert "role-removed" in ran.out, ran.err


def test_a_value_that_is_gone_is_not_told_as_the_present_one(repo: Repo, qsstd: Run) -> None:
    """Nor one that was not there before as the former."""
    without = repair("24 h").replace("    start: 接到用户申告\n", "")
    repo.write({"repair.yaml": without})
    gone = qsstd("diff", "HEAD", "--only", "clock-start-changed", "--output", "concise").out
    assert "the clock starts at another event: 接到用户申告 → nothing" in gone
    repo.commit({"repair.yaml": without})
    repo.write({"repair.yaml": repair("24 h")})
    came = qsstd("diff", "HEAD", "--only", "clock-start-changed", "--output", "concise").out
    assert "the clock starts at another event: nothing → 接到用户申告" in came


def test_json_says_what_changed_in_values(repo: Repo, qsstd: Run) -> None:
    repo.write({"repair.yaml": repair("18 h", "2026Q4", "2026-09-20")})
    data = json.loads(qsstd("diff", "HEAD", "--output", "json", "--only", "target-tightened").out)
    (found,) = data["findings"]
    difference = found["difference"]
    assert (found["rule"], difference["sort"], difference["address"]) == (
        "target-tightened",
        "tightened",
        "repair/urban",
    )
    assert difference["written"] == {"before": "mean <= 24 h, max <= 48 h", "after": "mean <= 18 h, max <= 48 h"}
    assert found["related"][0]["side"].startswith(repo.git("rev-parse", "HEAD")[:10])
    assert difference["touched"]["customers"] == "better"
    assert data["revision"]["documents"][0]["versions"] == {"before": "2026Q3", "after": "2026Q4"}


@pytest.mark.parametrize("form", ["text", "concise", "json", "github", "gitlab", "sarif", "junit", "markdown"])
def test_every_format_shows_a_comparison(repo: Repo, qsstd: Run, form: str) -> None:
    repo.write({"repair.yaml": repair("18 h"), "climb.yaml": None})
    out = qsstd("diff", "HEAD", "--output", form).out
    assert "target-tightened" in out and "document-removed" in out and "step-removed" not in out
    if form in ("json", "gitlab", "sarif"):
        json.loads(out)


def test_git_shows_meaning(repo: Repo) -> None:
    """Real git with the driver set up as the page says: meaning for standards, lines for what is none, and exit 0."""
    import sys

    repo.commit({".gitattributes": "*.yaml diff=qsstd\n", "other.yaml": "a: 1\n"})
    repo.git("config", "diff.qsstd.command", f"{sys.executable} -m qsstd git-diff")
    repo.write(
        {
            "repair.yaml": repair("18 h"),
            "other.yaml": "a: 2\n",
            "climb.yaml": "# 说明\n" + completed("climb.yaml", CLIMB),
        }
    )
    os.environ["QSSTD_LANG"] = "en"
    try:
        shown = repo.git("diff")
    finally:
        del os.environ["QSSTD_LANG"]
    assert "info[target-tightened] stricter: Urban repair" in shown
    assert "-a: 1" in shown and "+a: 2" in shown
    assert "only the spelling differs" in shown


def test_a_closed_pipe_and_no_locale(repo: Repo) -> None:
    repo.write({"repair.yaml": repair("18 h")})
    ran = process("diff", "HEAD", cwd=repo.root, shell="{} | true")
    assert ran.code in (0, 1, 141) and ran.err == ""
    ran = process("diff", "HEAD", cwd=repo.root, env={"LANG": "C", "LC_ALL": "C", "PYTHONIOENCODING": ""})
    assert ran.code == 1 and "Traceback" not in ran.err


def test_another_clock_does_not_hide_that_a_target_is_looser(repo: Repo, qsstd: Run) -> None:
    """Nothing shows that customers keep what they had: it fails by itself, and the notice is asked for."""
    settings = (repo.root / "qsstd.yaml").read_text(encoding="utf-8")
    repo.commit({"qsstd.yaml": settings + "notice: 30 d\n"})
    hidden = repair("150 h", "2026Q4", "2026-11-20").replace("接到用户申告", "障碍工单登记").replace("48 h", "400 h")
    repo.write({"repair.yaml": hidden})
    ran = qsstd("diff", "HEAD", "--output", "concise")
    assert ran.code == 1
    assert "error[target-redefined]" in ran.out and "error[relaxed-without-notice]" in ran.out


def test_rules_on_a_document_are_told_to_its_owner(repo: Repo, qsstd: Run) -> None:
    """Who does a step is told what changed for it, not what the document still lacks."""
    repo.write({"climb.yaml": completed("climb.yaml", CLIMB.replace("雷雨天不登杆, ", ""))})
    of_staff = qsstd("diff", "HEAD", "--for", "field-technician", "--output", "concise").out
    of_owner = qsstd("diff", "HEAD", "--for", "quality-manager", "--output", "concise").out
    assert "precaution-removed" in of_staff and "changed-without" not in of_staff
    assert "changed-without-new-version" in of_owner


def test_settings_that_cannot_be_read_are_named(repo: Repo, qsstd: Run) -> None:
    """Where the folder of the standards is not known any more, the reason is said and not its consequence."""
    repo.write({"qsstd.yaml": "standards: [\n"})
    ran = qsstd("diff", "HEAD")
    assert ran.code == 2 and "qsstd.yaml" in ran.err


def test_a_notice_is_not_written_through_a_link(repo: Repo, qsstd: Run, tmp_path: Path) -> None:
    """What a repository brings does not decide where a file is written: neither a link nor a folder that is one."""
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "x.md").write_text("theirs")
    (repo.root / "notice.md").symlink_to(outside / "x.md")
    (repo.root / "folder").symlink_to(outside)
    repo.write({"repair.yaml": repair("18 h", "2026Q4", "2026-09-20")})
    for name in ("notice.md", "folder/new.md"):
        assert qsstd("diff", "HEAD", "--notice", name).code == 2
    assert [path.name for path in outside.iterdir()] == ["x.md"] and (outside / "x.md").read_text() == "theirs"


def test_what_cannot_be_accepted_is_said(repo: Repo, qsstd: Run) -> None:
    """The version did not change: that is no change to be accepted, and it still fails afterwards."""
    repo.write({"repair.yaml": repair("36 h")})
    ran = qsstd("diff", "HEAD", "--accept", "经评审", "--by", "quality-director")
    assert ran.code == 0 and "1 change recorded" in ran.err and "2 findings left that cannot be accepted" in ran.err
    assert qsstd("diff", "HEAD", "--output", "concise").code == 1


def test_a_record_of_one_thing_does_not_accept_another(repo: Repo, qsstd: Run) -> None:
    """An exclusion was accepted, and another pause; the same words as a pause were not."""
    text = repair("24 h", "2026Q4", "2026-09-20").replace("    limits:", "    pauses: [自然灾害]\n    limits:")
    repo.write({"repair.yaml": text})
    settings = (repo.root / "qsstd.yaml").read_text(encoding="utf-8")
    rest = "reason: 经评审, by: quality-director, date: 2026-11-20"
    records = [
        f"{{change: exclusion-added, at: repair/urban, after: 自然灾害, {rest}}}",
        f"{{change: pause-added, at: repair/urban, after: 停电, {rest}}}",
    ]
    repo.write({"qsstd.yaml": settings + "".join(["accepted:\n", *(f"  - {one}\n" for one in records)])})
    assert "[pause-added]" in qsstd("diff", "HEAD", "--output", "concise").out
    right = records[0].replace("exclusion-added", "pause-added")
    repo.write({"qsstd.yaml": settings + f"accepted:\n  - {right}\n"})
    assert "[pause-added]" not in qsstd("diff", "HEAD", "--output", "concise").out

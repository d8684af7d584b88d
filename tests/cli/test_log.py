"""``qsstd log``: the history of one entry, in real repositories."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from importlib import resources
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from qsstd.workspace import git as running
from tests.cli.conftest import Ran, Run
from tests.output.test_schemas import strict
from tests.workspace.repositories import SETTINGS, Repo, new_repo, run_git
from tests.workspace.test_sides_hostile import repo as hostile
from tests.workspace.test_sides_hostile import snapshot, trap

__all__ = ["hostile", "trap"]

ORGANISATION = """\
kind: organisation
id: organisation
title: 组织
version: 2026Q1
status: draft
roles:
  - {id: quality-manager, title: {zh: 质量经理, en: Quality manager}}
"""
Json = Callable[..., dict[str, Any]]


def target(limits: str, extra: str = "", name: str = "urban") -> str:
    return f"  - {{id: {name}, title: {{zh: 城镇修复, en: Urban repair}}, limits: [{limits}]{extra}}}\n"


def document(
    *targets: str, version: str = "2026Q1", history: str = "", name: str = "repair", kind: str = "response-times"
) -> str:
    listed = "metrics" if kind == "metrics" else "targets"
    rows = f"history:\n{history}" if history else ""
    head = f"kind: {kind}\nid: {name}\ntitle: 修复\nversion: {version}\nstatus: draft\n"
    return f"{head}{rows}{listed}:\n{''.join(targets)}"


def row(version: str, text: str) -> str:
    return f"  - {{version: {version}, date: 2026-01-05, by: quality-manager, change: {{zh: 中, en: {text}}}}}\n"


FILE = "standards/repair.yaml"
RURAL = target("mean <= 36 h", name="rural")


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repo:
    """24 h, then 18 h, then something else in the document; what the tests add comes on top."""
    made = new_repo(tmp_path / "repo")
    first = row("2026Q1", "First issue")
    files = {"qsstd.yaml": SETTINGS, "standards/organisation.yaml": ORGANISATION}
    made.commit({**files, FILE: document(target("mean <= 24 h"), RURAL, history=first)}, "2026-01-05T12:00:00+08:00")
    tight = document(
        target("mean <= 18 h"), RURAL, version="2026Q2", history=row("2026Q2", "Tightened") + first
    )  # fmt: skip
    made.commit({FILE: tight}, "2026-04-05T12:00:00+08:00")
    made.commit({FILE: tight.replace("36 h", "30 h"), "readme.txt": "x"}, "2026-05-05T12:00:00+08:00")
    monkeypatch.chdir(made.root)
    return made


@pytest.fixture
def log(qsstd: Run) -> Json:
    """What the command says of an entry, as data; it fits the schema, and the schema describes all of it."""

    def call(*words: str) -> dict[str, Any]:
        done: Ran = qsstd("log", *words, "--output", "json")
        assert done.code == 0, done.err
        data: dict[str, Any] = json.loads(done.out)
        schema = resources.files("qsstd.cli").joinpath("chronicle.schema.json").read_text(encoding="utf-8")
        jsonschema.validate(data, strict(json.loads(schema)))
        return data

    return call


def limits(data: dict[str, Any]) -> list[tuple[str, str | None]]:
    """(what, limits) of every version."""
    return [(one["what"], one["limits"] and one["limits"]["text"]) for one in data["versions"]]


def test_only_commits_that_touched_the_entry_oldest_first(repo: Repo, log: Json) -> None:
    data = log("repair/urban")
    commits = repo.git("rev-list", "--reverse", "HEAD").split()
    assert [one["commit"] for one in data["versions"]] == commits[:2]
    assert limits(data) == [("added", "mean ≤ 24 h"), ("changed", "mean ≤ 18 h")]
    assert [one["date"] for one in data["versions"]] == ["2026-01-05", "2026-04-05"]
    assert [one["document_version"] for one in data["versions"]] == ["2026Q1", "2026Q2"]
    assert [one["history"]["change"] for one in data["versions"]] == ["First issue", "Tightened"]
    assert [one["history"]["by"]["title"] for one in data["versions"]] == ["Quality manager"] * 2
    assert (data["versions"][1]["direction"]["relation"], data["versions"][1]["direction"]["margin"]) == (
        "stricter",
        -25,
    )  # fmt: skip
    assert (data["drift"]["relation"], data["drift"]["margin"]) == ("stricter", -25)
    assert [one["commit"] for one in log("rural")["versions"]] == [commits[0], commits[2]]


def test_the_time_line_for_people(repo: Repo, qsstd: Run) -> None:
    done = qsstd("log", "urban")
    short = [commit[:7] for commit in repo.git("rev-list", "--reverse", "HEAD").split()]
    assert (done.code, done.err) == (0, "")
    assert done.out.splitlines() == [
        "Urban repair",
        "repair/urban, a target",
        "",
        f"2026-01-05  {short[0]}  2026Q1  new: mean ≤ 24 h",
        "                             Quality manager: First issue",
        f"2026-04-05  {short[1]}  2026Q2  stricter (−25 %): mean ≤ 18 h",
        "                             Quality manager: Tightened",
        "",
        "From first to last: mean ≤ 24 h → mean ≤ 18 h, −25 %, stricter",
        "mean: ▇▁  18 h … 24 h",
    ]
    chinese = qsstd("log", "urban", "--lang", "zh").out
    assert "收紧（−25 %）：平均 ≤ 18 小时" in chinese
    assert "质量经理：中" in chinese
    assert not [line for line in chinese.splitlines() if ", " in line or ": " in line]


def test_the_line_is_of_the_limit_that_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qsstd: Run) -> None:
    """Of two limits that every version has, the one that stayed the same would be a flat line."""
    made = new_repo(tmp_path / "two")
    settings = {"qsstd.yaml": SETTINGS, "standards/organisation.yaml": ORGANISATION}
    made.commit({**settings, FILE: document(target("mean <= 20 h, max <= 40 h"))})
    made.commit({FILE: document(target("mean <= 20 h, max <= 48 h"))})
    monkeypatch.chdir(made.root)
    assert "max: ▁▇  40 h … 48 h" in qsstd("log", "urban").out


@pytest.mark.parametrize("text", [None, "mean <= 12 h", "mean <= 24 h"])
def test_the_last_line_is_what_the_working_tree_says(repo: Repo, log: Json, text: str | None) -> None:
    """Changed on disk or not; what is in force now is the last version."""
    if text is not None:
        repo.write({FILE: (repo.root / FILE).read_text().replace("mean <= 18 h", text)})
    last = log("repair/urban")["versions"][-1]
    assert last["limits"]["written"] == [[text or "mean <= 18 h"]]
    assert (last["commit"] is None) == (text is not None)


def test_another_id_told_by_replaces_and_another_file(repo: Repo, log: Json, qsstd: Run) -> None:
    moved = document(target("mean <= 16 h", ", replaces: urban", name="town"), RURAL, version="2026Q3")
    repo.commit({FILE: None, "standards/sub/repair.yaml": moved}, "2026-07-05T12:00:00+08:00")
    data = log("repair/town")
    assert limits(data) == [("added", "mean ≤ 24 h"), ("changed", "mean ≤ 18 h"), ("changed", "mean ≤ 16 h")]
    assert [one["address"] for one in data["versions"]] == ["repair/urban", "repair/urban", "repair/town"]
    assert data["versions"][2]["formerly"] == "repair/urban"
    assert [one["file"] for one in data["versions"]] == [FILE, FILE, "standards/sub/repair.yaml"]
    old = log("repair/urban")["versions"]
    assert (old[-1]["what"], old[-1]["became"], len(old)) == ("removed", "repair/town", 3)
    assert "it became 'repair/town'" in qsstd("log", "repair/urban").out


def test_a_file_with_another_name_alone_is_no_version(repo: Repo, log: Json) -> None:
    repo.commit({FILE: None, "standards/sub/repair.yaml": (repo.root / FILE).read_text()}, "2026-07-05T12:00:00+08:00")
    assert limits(log("repair/urban")) == [("added", "mean ≤ 24 h"), ("changed", "mean ≤ 18 h")]


def test_an_entry_that_moved_to_another_document(repo: Repo, log: Json) -> None:
    files = {
        FILE: document(RURAL, version="2026Q3"),
        "standards/town.yaml": document(target("mean <= 18 h", ", replaces: repair/urban"), name="town"),
    }
    repo.commit(files, "2026-07-05T12:00:00+08:00")
    data = log("town/urban")
    assert [(one["what"], one["address"]) for one in data["versions"]] == [
        ("added", "repair/urban"), ("changed", "repair/urban"), ("changed", "town/urban"),
    ]  # fmt: skip


def test_a_gap(repo: Repo, log: Json, qsstd: Run) -> None:
    whole = (repo.root / FILE).read_text()
    repo.commit({FILE: document(RURAL, version="2026Q3")}, "2026-07-05T12:00:00+08:00")
    assert limits(log("repair/urban"))[-1] == ("removed", None)
    repo.commit({FILE: whole.replace("18 h", "20 h")}, "2026-08-05T12:00:00+08:00")
    data = log("repair/urban")
    assert limits(data) == [
        ("added", "mean ≤ 24 h"), ("changed", "mean ≤ 18 h"), ("removed", None), ("added", "mean ≤ 20 h"),
    ]  # fmt: skip
    assert [len(one["points"]) for one in data["course"]["stretches"]] == [2, 1]
    assert data["drift"]["margin"] == -16.7
    assert "▇▁┆▃" in qsstd("log", "urban").out


def test_a_whole_document_that_was_removed(repo: Repo, log: Json) -> None:
    """By its address, by its id alone, and the document itself."""
    repo.commit({FILE: None}, "2026-07-05T12:00:00+08:00")
    for name in ("repair/urban", "urban"):
        assert [what for what, _ in limits(log(name))] == ["added", "changed", "removed"]
    assert [one["what"] for one in log("repair")["versions"]] == ["added", "changed", "changed", "removed"]


def test_a_revision_that_cannot_be_read_is_left_out_and_told(repo: Repo, log: Json) -> None:
    whole = (repo.root / FILE).read_text()
    broken = repo.commit({FILE: whole.replace("18 h]", "18 h")}, "2026-07-05T12:00:00+08:00")
    mended = repo.commit({FILE: whole.replace("18 h", "20 h")}, "2026-08-05T12:00:00+08:00")
    versions = log("repair/urban")["versions"]
    assert [(one["what"], one["commit"]) for one in versions[2:]] == [("unreadable", broken), ("changed", mended)]
    assert versions[3]["direction"]["margin"] == 11.1
    repo.write({FILE: whole.replace("18 h]", "18 h")})
    versions = log("repair/urban")["versions"]
    assert [one["what"] for one in versions[2:]] == ["unreadable", "changed", "unreadable"]
    assert versions[-1]["commit"] is None


def test_nothing_but_unreadable_revisions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qsstd: Run) -> None:
    repo = new_repo(tmp_path / "repo")
    repo.commit({"qsstd.yaml": SETTINGS, FILE: document(target("mean <= 24 h")) + "  - [\n"})
    monkeypatch.chdir(repo.root)
    done = qsstd("log", "repair/urban")
    assert done.code == 2
    assert "can be read in no revision" in done.err
    assert "qsstd lint" in done.err


def test_limits_taken_from_another_document(repo: Repo, log: Json) -> None:
    """The history of a metric is also that of the promise it measures."""
    metric = "  - {id: urban-time, title: 时长, of: repair/urban}\n"
    repo.commit({"standards/times.yaml": document(metric, name="times", kind="metrics")}, "2026-06-05T12:00:00+08:00")
    repo.commit({FILE: (repo.root / FILE).read_text().replace("18 h", "12 h")}, "2026-07-05T12:00:00+08:00")
    data = log("times/urban-time")
    assert limits(data) == [("added", "mean ≤ 18 h"), ("changed", "mean ≤ 12 h")]
    assert data["versions"][1]["sources"] == [FILE]


def test_the_stages_of_a_glide_path_are_versions(repo: Repo, log: Json) -> None:
    """Each on its day, between the commits; what has not begun is not told."""
    stages = ", schedule: [{from: 2026-06-01, limits: mean <= 16 h}, {from: 2999-01-01, limits: mean <= 1 h}]"
    text = document(target("mean <= 18 h", stages), RURAL, version="2026Q2")
    repo.commit({FILE: text}, "2026-05-06T12:00:00+08:00")
    repo.commit({FILE: text.replace("title: {zh: 城镇修复", "title: {zh: 市区修复")}, "2026-08-05T12:00:00+08:00")
    data = log("repair/urban")
    told = [(one["what"], one["date"], one["limits"]["text"]) for one in data["versions"][2:]]
    assert told == [
        ("changed", "2026-05-06", "mean ≤ 18 h"),
        ("stage", "2026-06-01", "mean ≤ 16 h"),
        ("changed", "2026-08-05", "mean ≤ 16 h"),
    ]


def test_another_clock_breaks_the_line(repo: Repo, log: Json, qsstd: Run) -> None:
    repo.commit({FILE: (repo.root / FILE).read_text().replace("18 h", "3 wd")}, "2026-07-05T12:00:00+08:00")
    stretches = log("repair/urban")["course"]["stretches"]
    assert [[point["value"] for point in one["points"]] for one in stretches] == [["24 h", "18 h"], ["3 wd"]]
    assert stretches[1]["because"][0]["text"] == "counted in working days instead of h"
    out = qsstd("log", "urban").out
    assert "mean: ▇▁┆▃  18 h … 24 h ┆ 3 working days" in out
    assert "from 2026-07-05 on not comparable with before" in out


def test_other_kinds_and_what_changed_in_them(repo: Repo, log: Json) -> None:
    steps = (
        "kind: process\nid: visit\ntitle: 上门\nversion: 2026Q1\nstatus: draft\nsteps:\n  - id: go\n    title: 出发\n"
    )
    repo.commit({"standards/visit.yaml": f"{steps}    precautions: [系安全带]\n    limits: [max <= 8 h]\n"})
    repo.commit({"standards/visit.yaml": f"{steps}    limits: [max <= 4 h]\n"})
    data = log("visit/go")
    assert limits(data) == [("added", "max ≤ 8 h"), ("changed", "max ≤ 4 h")]
    assert "precaution-removed" in [one["kind"] for one in data["versions"][1]["changes"]]
    assert [one["what"] for one in log("quality-manager")["versions"]] == ["added"]


@pytest.mark.parametrize("since", ["HEAD~1", "2026Q2", "2026-05-05", "v1"])
def test_since(repo: Repo, log: Json, since: str) -> None:
    """The limits as they were there, and what came after."""
    repo.git("tag", "v1", "HEAD~1")
    repo.commit({FILE: (repo.root / FILE).read_text().replace("18 h", "20 h")}, "2026-07-05T12:00:00+08:00")
    data = log("repair/urban", "--since", since)
    assert limits(data) == [("present", "mean ≤ 18 h"), ("changed", "mean ≤ 20 h")]
    assert not data["is_cut"]


def test_since_must_be_a_revision(repo: Repo, qsstd: Run) -> None:
    done = qsstd("log", "urban", "--since", "standards")
    assert (done.code, done.out) == (2, "")
    assert "needs a revision, a quarter or a day" in done.err
    assert qsstd("log", "urban", "--since", "nothing").code == 2


def test_a_merge_counts_once(repo: Repo, log: Json) -> None:
    """What a branch brings is one step of the main line, whatever happened on it."""
    text = (repo.root / FILE).read_text()
    repo.git("checkout", "-q", "-b", "side")
    for hours in (17, 16, 15):
        repo.commit({FILE: text.replace("18 h", f"{hours} h")}, f"2026-06-{hours}T12:00:00+08:00")
    repo.git("checkout", "-q", "main")
    repo.git("merge", "-q", "--no-ff", "-m", "merge", "side", day="2026-07-05T12:00:00+08:00")
    data = log("repair/urban")
    assert limits(data)[2:] == [("changed", "mean ≤ 15 h")]
    assert data["versions"][2]["commit"] == repo.git("rev-parse", "HEAD")


def test_a_shallow_clone_says_that_it_is_cut(
    repo: Repo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, log: Json, qsstd: Run
) -> None:
    run_git(tmp_path, "clone", "-q", "--depth=2", f"file://{repo.root}", "shallow")
    monkeypatch.chdir(tmp_path / "shallow")
    data = log("repair/urban")
    assert data["is_cut"]
    assert limits(data) == [("present", "mean ≤ 18 h")]
    assert "shallow" in qsstd("log", "urban").err
    unknown = qsstd("log", "nothing-at-all")
    assert unknown.code == 2
    assert "git fetch --unshallow" in unknown.err


def test_a_worktree_and_a_folder_below(repo: Repo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, log: Json) -> None:
    repo.git("worktree", "add", "-q", str(tmp_path / "tree"), "HEAD~1")
    monkeypatch.chdir(tmp_path / "tree")
    assert limits(log("repair/urban")) == [("added", "mean ≤ 24 h"), ("changed", "mean ≤ 18 h")]
    monkeypatch.chdir(repo.root / "standards")
    assert limits(log("repair/urban")) == [("added", "mean ≤ 24 h"), ("changed", "mean ≤ 18 h")]


def test_a_bare_repository(repo: Repo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, log: Json) -> None:
    run_git(tmp_path, "clone", "-q", "--bare", str(repo.root), "bare")
    monkeypatch.chdir(tmp_path / "bare")
    assert limits(log("repair/urban")) == [("added", "mean ≤ 24 h"), ("changed", "mean ≤ 18 h")]


def test_a_workspace_that_moved(repo: Repo, monkeypatch: pytest.MonkeyPatch, log: Json) -> None:
    """To another folder of the repository, and its standards to another name."""
    (repo.root / "quality").mkdir()
    for name in ("qsstd.yaml", "standards"):
        repo.git("mv", name, f"quality/{name}")
    repo.commit({}, "2026-07-05T12:00:00+08:00")
    repo.git("mv", "quality/standards", "quality/rules")
    repo.commit({"quality/qsstd.yaml": SETTINGS + "standards: rules\n"}, "2026-08-05T12:00:00+08:00")
    monkeypatch.chdir(repo.root / "quality")
    data = log("repair/urban")
    assert limits(data) == [("added", "mean ≤ 24 h"), ("changed", "mean ≤ 18 h")]


def test_what_is_unknown(repo: Repo, qsstd: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for word, meant in (("repair/urbam", "repair/urban"), ("rurall", "rural"), ("repairs", "repair")):
        done = qsstd("log", word)
        assert (done.code, done.out) == (2, "")
        assert f"did you mean '{meant}'?" in done.err
    repo.write({"standards/other.yaml": document(target("mean <= 1 h"), name="other")})
    several = qsstd("log", "urban")
    assert several.code == 2
    assert "other/urban, repair/urban" in several.err
    assert qsstd("log", "urban", "--output", "sarif").code == 2
    (tmp_path / "none" / "standards").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "none")
    without = qsstd("log", "urban")
    assert without.code == 2
    assert "no git repository" in without.err
    assert "git init" in without.err


def test_what_was_never_committed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qsstd: Run) -> None:
    """Neither a commit nor the standards in one."""
    repo = new_repo(tmp_path / "repo")
    repo.write({"qsstd.yaml": SETTINGS, FILE: document(target("mean <= 24 h"))})
    monkeypatch.chdir(repo.root)
    assert "nothing is committed" in qsstd("log", "urban").err
    repo.git("commit", "-q", "--allow-empty", "-m", "empty")
    done = qsstd("log", "urban")
    assert done.code == 2
    assert "never committed" in done.err


def test_hostile_words_command_no_terminal(repo: Repo, qsstd: Run) -> None:
    history = '  - {version: 2026Q3, date: 2026-07-01, by: quality-manager, change: "\\e]0;x\\a\\u202e"}\n'
    repo.commit({FILE: document(target("mean <= 9 h"), version="2026Q3", history=history)})
    out = qsstd("log", "urban").out
    assert "\\x1b]0;x\\x07\\u202e" in out
    assert not set(out) & set("\x1b\x07\u202e")


def test_nothing_is_started_and_nothing_written(
    hostile: Repo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qsstd: Run
) -> None:
    """By whatever means a repository makes git start a program."""
    texts = [document(target(f"mean <= {hours} h")) for hours in (24, 18)]
    hostile.git("fast-import", "--quiet", "--force", stdin=stream((FILE, text) for text in texts))
    hostile.write({FILE: texts[-1]})
    (tmp_path / "caught").unlink(missing_ok=True)
    before = snapshot(hostile.root)
    monkeypatch.chdir(hostile.root)
    done = qsstd("log", "repair/urban", "--since", "v1")
    assert (done.code, done.err) == (0, "")
    assert "stricter (−25 %): mean ≤ 18 h" in done.out
    assert qsstd("log", "a").code == 2
    assert snapshot(hostile.root) == before
    assert not list(tmp_path.rglob("*caught*"))


def stream(files: Iterable[tuple[str, str]]) -> bytes:
    """A commit on main for each of ``files``, as git imports them; an hour lies between two."""
    found = [b"reset refs/heads/main\nfrom refs/heads/main^0\n\n"]
    for number, (path, text) in enumerate(files):
        data, seconds = text.encode(), 1780000000 + 3600 * number
        head = f"commit refs/heads/main\ncommitter a <a@example.com> {seconds} +0000\ndata 1\nx\n"
        found.append(f"{head}M 100644 inline {path}\ndata {len(data)}\n".encode() + data + b"\n")
    return b"".join(found)


def test_colour_only_on_a_terminal(repo: Repo, qsstd: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    from qsstd.cli import streams

    assert "\x1b" not in qsstd("log", "urban").out
    monkeypatch.setattr(streams, "is_coloured", lambda: True)
    assert "\x1b[32mstricter\x1b[0m" in qsstd("log", "urban").out
    monkeypatch.setattr(streams, "speaks_unicode", lambda: False)
    assert "mean: ~_  18 h .. 24 h" in qsstd("log", "urban").out.replace("^", "~")


def test_the_cost_follows_the_commits(repo: Repo, log: Json, monkeypatch: pytest.MonkeyPatch) -> None:
    """200 commits to the entry and 200 to others: some dozen calls of git, whatever their number."""
    text = (repo.root / FILE).read_text()
    files = [(FILE, text.replace("18 h", f"{100 + n} h")) if n % 2 else ("other.txt", str(n)) for n in range(400)]
    repo.git("fast-import", "--quiet", "--force", stdin=stream(files))
    repo.git("reset", "-q", "--hard")
    calls: list[str] = []
    monkeypatch.setattr(running, "git", counting(running.git, calls))
    data = log("repair/urban")
    assert len(data["versions"]) == 202
    assert len(data["course"]["stretches"][0]["points"]) == 202
    assert len(calls) < 40, calls


def counting(call: Callable[..., Any], calls: list[str]) -> Callable[..., Any]:
    """``call``, noting the verb of every git."""

    def counted(folder: Path, *words: str, stdin: bytes = b"") -> Any:
        calls.append(next((word for word in words if not word.startswith("-") and "=" not in word), ""))
        return call(folder, *words, stdin=stdin)

    return counted

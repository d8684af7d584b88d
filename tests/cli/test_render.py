"""``qsstd render`` as it is called: what is printed where, what is refused, and what is stale."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Run, process
from tests.workspace.repositories import Repo, run_git

PACK = Path(__file__).parents[2] / "standards"
STEP = "hotline-enquiry"


@pytest.fixture
def pack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the shipped pack, which is the working folder."""
    root = tmp_path / "pack"
    shutil.copytree(PACK, root)
    monkeypatch.chdir(root)
    return root


def files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_a_process_in_two_languages(pack: Path, qsstd: Run) -> None:
    """Each language has its folder; the list names every file; a check finds nothing, and then what was changed."""
    words = ("render", "--process", STEP, "--format", "md", "--format", "bpmn", "--language", "zh", "--language", "en")
    ran = qsstd(*words, "--to", "out")
    assert ran.code == 0, ran.err
    made = files(pack / "out")
    assert {f"{one}/process-{STEP}.md" for one in ("zh", "en")} <= made
    assert f"zh/process-{STEP}-{STEP}.bpmn" in made
    assert json.loads((pack / "out/manifest.json").read_bytes())["files"].keys() == made - {"manifest.json"}
    assert "热线" in (pack / f"out/zh/process-{STEP}.md").read_text(encoding="utf-8")
    assert not re.search(r"[一-鿿]", (pack / f"out/en/process-{STEP}.md").read_text(encoding="utf-8"))
    assert qsstd(*words, "--to", "out", "--check").code == 0
    document = pack / f"processes/{STEP}.yaml"
    document.write_text(document.read_text(encoding="utf-8").replace("owner: hotline-agent", "owner: shift-lead", 1))
    ran = qsstd(*words, "--to", "out", "--check")
    assert ran.code == 1 and f"different: zh/process-{STEP}.md" in ran.err
    assert files(pack / "out") == made, "a check writes nothing"


def test_the_same_in_gives_the_same_out(pack: Path) -> None:
    """Whatever the order of hashes, and with the day that is asked for."""
    words = ("render", "card", "survey", "scorecard", "training", "--format", "html", "--format", "md")
    for folder, seed in (("one", "1"), ("two", "2")):
        ran = process(*words, "--to", folder, cwd=pack, env={"PYTHONHASHSEED": seed, "SOURCE_DATE_EPOCH": "1790812800"})
        assert ran.code == 0, ran.err
    assert files(pack / "one") == files(pack / "two")
    assert all((pack / "one" / name).read_bytes() == (pack / "two" / name).read_bytes() for name in files(pack / "one"))


@pytest.mark.parametrize("key", ["method", "precautions", "owner"])
def test_what_a_manual_may_not_miss(pack: Path, qsstd: Run, key: str) -> None:
    """It is refused with the place, and printed as a draft, where the gap is marked."""
    document = pack / f"processes/{STEP}.yaml"
    text = document.read_text(encoding="utf-8")
    pattern = rf"(?m)^    {key}: \S.*\n" if key == "owner" else rf"(?m)^    {key}:\n(?:      .*\n)+"
    document.write_text(re.sub(pattern, "", text, count=1), encoding="utf-8")
    ran = qsstd("render", "--process", STEP, "--format", "md", "--to", "out")
    assert ran.code == 2 and f"processes/{STEP}.yaml:" in ran.err and "--draft" in ran.err
    assert not (pack / "out").exists()
    ran = qsstd("render", "--process", STEP, "--format", "md", "--to", "out", "--draft")
    assert ran.code == 0, ran.err


def test_a_broken_file_is_refused_even_in_a_draft(pack: Path, qsstd: Run) -> None:
    (pack / "metrics/broken.yaml").write_text("kind: metrics\nmetrics: [\n")
    ran = qsstd("render", "--format", "md", "--to", "out", "--draft")
    assert ran.code == 2 and "metrics/broken.yaml" in ran.err and not (pack / "out").exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["manul"], "manual"), (["--format", "dox"], "docx"), (["--language", "fr"], "zh or en"),
        (["--process", "nothing"], "nothing"), (["handbook", "--role", "nobody"], "nobody"),
    ],
)  # fmt: skip
def test_what_cannot_be_printed(pack: Path, qsstd: Run, words: list[str], said: str) -> None:
    ran = qsstd("render", *words, "--to", "out")
    assert ran.code == 2 and said in ran.err and not (pack / "out").exists()


def test_a_file_of_somebody_else_is_kept(pack: Path, qsstd: Run) -> None:
    (pack / "out/zh").mkdir(parents=True)
    (pack / f"out/zh/process-{STEP}.md").write_text("mine")
    ran = qsstd("render", "--process", STEP, "--format", "md", "--to", "out")
    assert ran.code == 2 and (pack / f"out/zh/process-{STEP}.md").read_text() == "mine"


def test_what_changed_is_marked(pack: Path, qsstd: Run) -> None:
    """Since the last commit one step has another precaution; the handbook of its role says so, another role's does not."""
    run_git(pack, "init", "-q", "-b", "main")
    repo = Repo(pack)
    repo.git("add", "-A", ".")
    repo.git("commit", "-qm", "first")
    document = pack / f"processes/{STEP}.yaml"
    text = document.read_text(encoding="utf-8")
    document.write_text(
        text.replace("    precautions:\n", "    precautions:\n      - {zh: 新的注意事项, en: New}\n", 1),
        encoding="utf-8",
    )
    words = ("render", "--process", STEP, "--format", "html", "--language", "en")
    assert qsstd(*words, "--to", "plain").code == 0
    assert qsstd(*words, "--to", "marked", "--since", "HEAD").code == 0
    plain = (pack / f"plain/en/process-{STEP}.html").read_text(encoding="utf-8")
    assert plain != (pack / f"marked/en/process-{STEP}.html").read_text(encoding="utf-8")


def test_nothing_is_written_through_a_link(pack: Path, qsstd: Run, tmp_path: Path) -> None:
    """Neither into a folder that is a link, nor through one below it."""
    outside = tmp_path / "outside"
    outside.mkdir()
    (pack / "out").symlink_to(outside)
    (pack / "other").mkdir()
    (pack / "other/zh").symlink_to(outside)
    for folder in ("out", "other"):
        assert qsstd("render", "survey", "--format", "md", "--to", folder).code == 2
    assert list(outside.iterdir()) == []

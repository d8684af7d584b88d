"""``qsstd diff`` and ``qsstd log`` in a hostile repository: nothing is started, nothing written, all of it is answered."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run, process
from tests.examples import ORGANISATION, SETTINGS, completed
from tests.workspace.repositories import Repo, new_repo
from tests.workspace.test_sides_hostile import TEXTS, repo, snapshot, trap

__all__ = ["repo", "trap"]
FORMATS = ("text", "concise", "json", "github", "gitlab", "sarif", "junit", "markdown")
TARGET = """\
kind: response-times
targets:
  - {{id: urban, title: "{title}", limits: mean <= {mean} h}}
"""


def test_nothing_is_started_and_nothing_written(
    repo: Repo, tmp_path: Path, qsstd: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every way to name a side, in the repository and in the bare one that lies in it."""
    before = snapshot(repo.root)
    for start in (repo.root, repo.root / "sub"):
        monkeypatch.chdir(start)
        for text in (text for text in TEXTS if text is not None):
            for words in ((text,), (text, "HEAD"), ("HEAD~1", text)):
                ran = qsstd("diff", "--output", "concise", "--", *words)
                assert ran.code in (0, 1, 2) and "Traceback" not in ran.err
    for text in ("a", "standards/a", "--output=caught", "$(touch caught)"):
        assert qsstd("log", "--", text).code in (0, 2)
    assert snapshot(repo.root) == before
    assert not list(tmp_path.rglob("*caught*"))


def documents(title: str, mean: int) -> dict[str, str]:
    return {
        "qsstd.yaml": SETTINGS,
        "organisation.yaml": completed("organisation.yaml", ORGANISATION),
        "repair.yaml": completed("repair.yaml", TARGET.format(title=title, mean=mean)),
    }


@pytest.mark.parametrize("form", FORMATS)
def test_hostile_texts_are_shown_as_they_stand(tmp_path: Path, form: str) -> None:
    """Codes for terminals, commands for CI servers, markup: none of it is obeyed, in the title, id or file name."""
    title = "[red]x[/red] \\e[31m ::error::y <script>z</script> ]]> |a| =cmd() \\u202e \\u0007 ##[error]"
    made = new_repo(tmp_path / "repo")
    made.commit(documents(title, 24))
    made.write(documents(title, 36) | {"-x ::error::\n.yaml": "a: [\n"})
    ran = process("diff", "HEAD", "--output", form, cwd=made.root, env={"GITHUB_ACTIONS": "true", "QSSTD_LANG": "en"})
    assert ran.code == 1, ran.err
    assert "\x1b" not in ran.out + ran.err and "\x07" not in ran.out + ran.err and "\u202e" not in ran.out + ran.err
    for line in (ran.out + ran.err).splitlines():
        assert "##[" not in line
        assert not line.lstrip().startswith("::") or form == "github"
    if form == "github":
        commands = [line for line in ran.out.splitlines() if line.startswith("::")]
        assert all(line.split(" ")[0] in ("::error", "::warning", "::notice") for line in commands)


def test_linked_standards_and_a_huge_blob(tmp_path: Path, qsstd: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a link leads to is not read, and what is too large is refused by its size."""
    (tmp_path / "secret.yaml").write_text(completed("secret", TARGET.format(title="秘密", mean=1)), encoding="utf-8")
    made = new_repo(tmp_path / "repo")
    made.commit(documents("修复", 24))
    (made.root / "secret.yaml").symlink_to(tmp_path / "secret.yaml")
    with (made.root / "big.yaml").open("wb") as big:
        big.truncate(100 << 20)
    made.write(documents("修复", 20))
    monkeypatch.chdir(made.root)
    ran = qsstd("diff", "HEAD", "--output", "concise")
    assert "target-tightened" in ran.out and "秘密" not in ran.out and "big.yaml" in ran.out
    made.commit({})
    ran = qsstd("diff", "HEAD~1", "HEAD", "--output", "concise")
    assert "target-tightened" in ran.out and "秘密" not in ran.out and "big.yaml" in ran.out


@pytest.mark.parametrize("words", [("--output=x",), ("-O/bin/sh",), ("--upload-pack=x",)])
def test_a_revision_that_is_an_option(tmp_path: Path, words: tuple[str, ...]) -> None:
    """Before and after ``--``: refused, and no file is made."""
    made = new_repo(tmp_path / "repo")
    made.commit(documents("修复", 24))
    for call in (("diff", *words), ("diff", "--", *words), ("diff", "--", *words, "HEAD")):
        ran = process(*call, cwd=made.root)
        assert ran.code == 2 and "Traceback" not in ran.err
    assert sorted(path.name for path in made.root.iterdir()) == [
        ".git",
        "organisation.yaml",
        "qsstd.yaml",
        "repair.yaml",
    ]


def test_a_notice_in_a_full_or_closed_place(tmp_path: Path) -> None:
    """The sentence says why; nothing half is left behind."""
    made = new_repo(tmp_path / "repo")
    made.commit(documents("修复", 24))
    made.write(documents("修复", 20))
    ran = process("diff", "HEAD", "--notice", tmp_path / "nowhere" / "notice.md", cwd=made.root)
    assert ran.code == 2 and "Traceback" not in ran.err and not (tmp_path / "nowhere").exists()
    ran = process("diff", "HEAD", "--output", "text", cwd=made.root, shell="{} > /dev/full")
    assert ran.code == 2 and "Traceback" not in ran.err

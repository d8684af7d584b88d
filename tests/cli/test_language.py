"""Which language is spoken."""

from __future__ import annotations

from pathlib import Path

import pytest

from qsstd.cli.language import asked_for, of_locale
from tests.cli.conftest import Run


@pytest.mark.parametrize(
    ("words", "environment", "language"),
    [
        (["--lang", "zh"], {"QSSTD_LANG": "en", "LANG": "en_US.UTF-8"}, "zh"),
        (["lint", "--lang=en"], {"QSSTD_LANG": "zh"}, "en"),
        ([], {"QSSTD_LANG": "zh", "LC_ALL": "en_GB.UTF-8"}, "zh"),
        ([], {"LC_ALL": "zh_CN.GB18030", "LANG": "en_US.UTF-8"}, "zh"),
        ([], {"LC_ALL": "", "LC_MESSAGES": "en_US", "LANG": "zh_CN"}, "en"),
        ([], {"LANG": "zh_TW.UTF-8"}, "zh"),
        ([], {"LANG": "C.UTF-8"}, None),
        ([], {"LC_ALL": "C", "LANG": "zh_CN.UTF-8"}, None),
        ([], {"QSSTD_LANG": "xx"}, None),
        (["--", "--lang", "zh"], {}, None),
        (["--lang"], {}, None),
    ],
)
def test_option_before_variable_before_locale(
    words: list[str], environment: dict[str, str], language: str | None
) -> None:
    assert asked_for(words, environment) == language


def test_posix_is_no_language() -> None:
    assert of_locale({"LANG": "POSIX"}) is None


def test_the_workspace_decides_where_nobody_asks(workspace: Path, qsstd: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "C")
    assert "平均" in qsstd("lint", "--only", "mean-over-max").out
    assert qsstd("lint", "nothing.yaml").err.startswith("错误：“nothing.yaml”不存在")
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    assert "a mean of 48 h" in qsstd("lint", "--only", "mean-over-max").out


COMMANDS = (
    (),
    ("lint",),
    ("diff",),
    ("log",),
    ("git-diff",),
    ("render",),
    ("explain",),
    ("init",),
    ("new",),
    ("schema",),
)


@pytest.mark.parametrize("command", COMMANDS)
def test_a_help_page_in_chinese_has_no_english_sentence(qsstd: Run, command: tuple[str, ...]) -> None:
    """Every word of three letters or more is a name that stays as it is."""
    import re

    page = qsstd("--lang", "zh", *command, "--help").out
    assert "用法：" in page
    names = set(re.findall(r"[A-Za-z]{3,}", re.sub(r"--[a-z-]+", "", page)))
    assert names <= NAMES, names - NAMES


NAMES = {
    "qsstd", "lint", "explain", "init", "new", "schema", "LANG", "PATH", "RULE", "LEVEL", "FORMAT", "REV", "FILE", "KIND",
    "FOLDER", "JSON", "Schema", "git", "error", "warning", "info", "text", "concise", "json", "github", "gitlab", "sarif",
    "junit", "markdown", "response", "times", "diff", "log", "git-diff", "ADDRESS", "CHANGE", "OLD", "NEW", "ROLE", "REASON",
    "WHAT", "SIDE", "ENTRY", "REVISION", "tightened", "relaxed", "added", "removed", "redefined", "editorial", "never",
    "html",    "md", "DOCUMENT", "HEX", "MODE", "accept", "yaml", "WORD", "PRINTOUT", "render",
    "ID", "pdf", "docx", "bpmn", "svg", "manual",
    "handbook", "card", "training", "scorecard", "survey", "Word",
}  # fmt: skip


@pytest.mark.parametrize("command", COMMANDS)
def test_a_help_page_names_every_option_and_fits_its_width(
    qsstd: Run, command: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    """At most ten options beside --help; no line is wider than the terminal, in cells."""
    from qsstd.output._cells import cells

    monkeypatch.setenv("COLUMNS", "60")
    for language in ("zh", "en"):
        page = qsstd("--lang", language, *command, "--help").out
        options = [line.split()[0] for line in page.splitlines() if line.startswith("  --")]
        assert "--help" in options
        assert len(options) <= 11
        assert max(map(cells, page.splitlines())) <= 60


def test_mistakes_are_told_in_chinese(qsstd: Run) -> None:
    assert qsstd("--lang", "zh", "lnt").err.startswith("错误：没有命令“lnt”\n")
    assert "没有选项“--foo”" in qsstd("lint", "--foo", "--lang", "zh").err
    assert "缺少“KIND”" in qsstd("--lang", "zh", "new").err
    assert "“b”是多余的" in qsstd("--lang", "zh", "explain", "a", "b").err


def test_the_language_before_the_command_is_that_of_the_command(
    qsstd: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where the workspace is in the other one, and the one after the command comes before it."""
    monkeypatch.delenv("QSSTD_LANG", raising=False)
    folder = str(tmp_path / "ws")
    assert "新建" in qsstd("--lang", "zh", "init", "--empty", folder).err
    assert "rules" in qsstd("--lang", "en", "lint", folder).out
    assert "条规则" in qsstd("--lang", "en", "lint", "--lang", "zh", folder).out


def test_a_mistake_is_answered_with_what_may_stand_there(qsstd: Run) -> None:
    assert "是不是想写“lint”" in qsstd("--lang", "zh", "lnit").err
    assert "did you mean 'process'?" in qsstd("--lang", "en", "new", "流程", "x").err
    assert "response-times" in qsstd("--lang", "en", "new").err
    assert "weaker-than-regulation" in qsstd("--lang", "en", "explain", "regulation").err

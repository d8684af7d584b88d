"""The tutorial shows what its commands print, in both languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from tools import tutorial

PAGES = tutorial.pages()


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_the_commands_print_what_is_shown(path: Path) -> None:
    """All commands of the page, run one after another in an empty folder; ``tools/tutorial.py`` writes it anew."""
    text = path.read_text(encoding="utf-8")
    assert tutorial.run(text) == text


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_the_pages_tell_what_they_mean_to(path: Path) -> None:
    """The workspace is clean at first; a broken promise is found and stops; the fix and the ignore make it clean again."""
    fences = tutorial.FENCE.findall(path.read_text(encoding="utf-8"))
    clean = [fence.splitlines()[-1].startswith("✓") or "\n✓" in fence for fence in fences]
    assert clean[0] and clean[3], "the shipped standards have findings"
    assert "[weaker-than-regulation]" in fences[1] and fences[1].endswith(" 1\n")
    assert "[half-width-punctuation]" in fences[4] and clean[5]
    assert "[unused-entry]" in fences[6] and clean[7]


def test_both_languages_run_the_same_commands() -> None:
    """But for the language itself and words for people."""
    english, chinese = (tutorial.commands(path.read_text(encoding="utf-8")) for path in PAGES)
    assert len(english) == len(chinese)
    programs = [[re.split(r"[ =]", command)[0] for command in commands] for commands in (english, chinese)]
    assert programs[0] == programs[1]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_the_files_for_ci_can_be_read(path: Path) -> None:
    """Each YAML fence is YAML and runs ``qsstd lint``."""
    fences = re.findall(r"^```yaml\n(.*?)^```$", path.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    assert len(fences) == 2
    assert all("qsstd lint" in str(yaml.safe_load(fence)) for fence in fences)


def test_a_page_that_shows_something_else_is_noticed() -> None:
    """What is printed replaces what is shown, on both streams and across fences in the same shell."""
    text = (
        "# x\n\n```console\n$ x=5\nold\n```\n\ntext\n\n```console\n$ echo $x; echo no >&2\n4\n$ false || echo $?\n```\n"
    )
    expected = text.replace("old\n", "").replace("4\n", "5\nno\n").replace("$?\n", "$?\n1\n")
    assert tutorial.run(text) == expected


def test_a_command_that_ends_the_shell_is_an_error() -> None:
    """The page would otherwise be cut short without anybody noticing."""
    with pytest.raises(RuntimeError, match="after 1 of 2 commands"):
        tutorial.run("```console\n$ true\n$ exit\n```\n")


def test_a_crash_is_not_documented() -> None:
    """A page is not written with what a broken program prints."""
    with pytest.raises(RuntimeError, match="crashed at 'python -c 1/0'"):
        tutorial.run("```console\n$ python -c 1/0\n```\n")

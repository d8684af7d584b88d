"""Cases of the rules that their examples cannot show: Markdown with workspaces in its fences, marks where a finding is.

A first line ``<!-- only: rule, rule -->`` names the rules that run; without it all do."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from qsstd.pages import Example
from qsstd.plugs import names
from tests.examples import found_lines, linted, marked_lines, write_workspace

CASES = Path(__file__).parent / "cases" / "lint"
ONLY = re.compile(r"<!-- only: (?P<rules>[a-z0-9, -]+) -->")
FENCE = re.compile(r"^```yaml(?: (?P<encoding>[\w-]+))?\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})|\\t")
FOUND = [
    pytest.param(path, fence["body"], fence["encoding"] or "utf-8", id=f"{path.stem}-{number}")
    for path in sorted(CASES.glob("*.md"))
    for number, fence in enumerate(FENCE.finditer(path.read_text(encoding="utf-8")), start=1)
]


def rules_of(path: Path) -> list[str]:
    match = ONLY.match(path.read_text(encoding="utf-8"))
    return [rule.strip() for rule in match["rules"].split(",")] if match else []


def files_of(body: str) -> dict[str, str]:
    """The files of a fence, with a character for each ``\\uXXXX`` and ``\\t``."""
    text = ESCAPE.sub(lambda match: chr(int(match[1], 16)) if match[1] else "\t", body)
    return dict(Example("Bad", "", text).files())


@pytest.mark.parametrize(("path", "body", "encoding"), FOUND)
def test_a_case_is_found_at_its_marks_alone(path: Path, body: str, encoding: str, tmp_path: Path) -> None:
    """The rules of the case find every marked line, and nothing in the others."""
    files, only = files_of(body), rules_of(path)
    write_workspace(tmp_path, files, encoding)
    assert found_lines(linted(tmp_path, only)) == marked_lines(files.items(), only[0] if len(only) == 1 else "")


@pytest.mark.parametrize("path", sorted(CASES.glob("*.md")), ids=lambda path: path.stem)
def test_a_file_of_cases_names_rules_that_exist_and_has_a_fence_with_a_mark(path: Path) -> None:
    """A misspelt rule or fence would make a case that cannot fail."""
    text = path.read_text(encoding="utf-8")
    assert set(rules_of(path)) <= set(names("qsstd.lint.rules"))
    assert text.count("\n```yaml") == len(FENCE.findall(text)) > 0
    assert "# <-" in text

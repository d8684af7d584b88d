"""The specimen in every format and language, as files to read; ``pytest tests/output --golden`` rewrites them."""

from __future__ import annotations

from pathlib import Path

import pytest

from qsstd.messages import LANGUAGES, Language
from qsstd.plugs import names
from tests.output.specimen import FORMATS, comparison, empty, report, show, written

GOLDEN = Path(__file__).parent / "golden"
SUFFIXES = {"gitlab": "json", "json": "json", "junit": "xml", "markdown": "md", "sarif": "sarif"}


def check(name: str, text: str, rewrite: bool) -> None:
    file = GOLDEN / name
    if rewrite:
        file.write_text(text, encoding="utf-8", newline="")
    assert file.read_text(encoding="utf-8") == text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", FORMATS)
def test_specimen_looks_as_it_did(name: str, language: Language, golden: bool) -> None:
    """Every format writes the specimen exactly as the golden file has it."""
    check(f"{name}.{language}.{SUFFIXES.get(name, 'txt')}", written(name, report(), show(language)), golden)


@pytest.mark.parametrize("name", FORMATS)
def test_nothing_found_looks_as_it_did(name: str, golden: bool) -> None:
    """Every format has its way to say that nothing was found."""
    check(f"{name}.empty.{SUFFIXES.get(name, 'txt')}", written(name, empty(), show()), golden)


@pytest.mark.parametrize("language", LANGUAGES)
def test_colours_look_as_they_did(language: Language, golden: bool) -> None:
    """Text for a terminal has colours."""
    check(f"text.{language}.colour.txt", written("text", report(), show(language, colour=True)), golden)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", FORMATS)
def test_comparison_looks_as_it_did(name: str, language: Language, golden: bool) -> None:
    """Every format shows a comparison: its changes, where they stood before, and what follows from them."""
    text = written(name, comparison(), show(language))
    check(f"comparison.{name}.{language}.{SUFFIXES.get(name, 'txt')}", text, golden)


def test_every_format_is_tested() -> None:
    """A format that is dropped into the folder joins the list of the specimen."""
    assert names("qsstd.output") == FORMATS


@pytest.mark.parametrize("name", FORMATS)
def test_writing_twice_gives_the_same(name: str) -> None:
    """The output depends on the report and nothing else."""
    assert written(name, report(), show()) == written(name, report(), show())

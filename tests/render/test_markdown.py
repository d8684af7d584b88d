"""Markdown of manuals, handbooks, cards and forms: as GitHub reads it, every text literal, every picture there."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

import pytest
from markdown_it import MarkdownIt

from qsstd import resources
from qsstd.messages import LANGUAGES, Language
from qsstd.render.context.manual import manual as real_manual
from qsstd.render.context.reading import read_source
from qsstd.render.markdown import markdown, pictures
from tests.render.print_specimens import every, manual
from tests.render.test_html import KINDS, shaped
from tests.render.test_notice import HAN, HOSTILE, SPELLED, read


def headings(text: str) -> list[tuple[str, str]]:
    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    return [(one.tag, tokens[at + 1].content) for at, one in enumerate(tokens) if one.type == "heading_open"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_same_in_same_out(kind: str, language: Language) -> None:
    text = markdown(every(language)[kind])
    assert text == markdown(every(language)[kind])
    assert text.endswith("\n") and "\n\n\n" not in text
    assert not re.search(r"[ \t]+$", text, re.MULTILINE)


@pytest.mark.parametrize("language", LANGUAGES)
def test_headings_are_those_of_the_manual(language: Language) -> None:
    of = manual(language)
    found = headings(markdown(of))
    assert found[0] == ("h1", of.title)
    assert ("h3", of.processes[0].title) in found
    assert ("h5", f"2 {of.processes[0].steps[1].title}") in found
    assert next(one for tag, one in found if tag == "h2") == of.labels["control"]
    levels = [int(tag[1]) for tag, _ in found]
    assert all(after - before <= 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("language", LANGUAGES)
def test_tables_have_as_many_cells_as_heads(language: Language) -> None:
    """A row with another number of cells would lose some."""
    tables = 0
    for of in every(language).values():
        rows = [line for line in markdown(of).split("\n") if line.startswith("|")]
        width = 0
        for line, following in pairwise([*rows, ""]):
            if following.startswith("| :---"):
                width, tables = line.count("|"), tables + 1
            assert line.count("|") == width, line
    assert tables > 10


def test_chart_is_drawn_twice() -> None:
    """As a Mermaid text and as a picture that lies beside it; without them, in words."""
    of = manual("en")
    text = markdown(of)
    tokens = MarkdownIt("commonmark").parse(text)
    assert [one.content for one in tokens if one.type == "fence" and one.info == "mermaid"] == [of.processes[0].mermaid]
    assert re.findall(r"!\[[^]]*\]\(([^)]*)\)", text) == list(pictures(of)) == ["charts/repair-process.svg"]
    assert pictures(every("en")["card"]) == {}
    process = of.processes[0]
    plain = replace(process, mermaid="```\n# out", drawing=replace(process.drawing, boxes=()))
    text = markdown(replace(of, processes=(plain,)))
    assert "```" not in text and "![" not in text and "# out" not in text
    assert process.alternative in text


@pytest.mark.parametrize("kind", KINDS)
def test_no_language_is_left_in_the_other(kind: str) -> None:
    assert not HAN.search(markdown(every("en")[kind]))
    words = set(re.findall("[A-Za-z]{3,}", re.sub("(?s)```.*?```|<br>", "", markdown(every("zh")[kind]))))
    assert words <= {"repair", "process", "times", "hotline", "policy", "charts", "svg", "MTTR"}
    assert not re.search(r"[\u4e00-\u9fff] ?[,;:!?(]", markdown(every("zh")[kind]))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("text", [*HOSTILE, *SPELLED], ids=ascii)
def test_texts_are_shown_and_do_nothing(text: str, kind: str) -> None:
    """In every field at once: the page has the elements it has with a harmless text, and shows what is written."""
    bad, plain = (markdown(shaped(every("en")[kind], one)) for one in (text, "QQQ"))
    shown, frame = read(bad, ".md")
    plain_shown, plain_frame = read(plain, ".md")
    assert [one.partition(" ")[0] for one in frame] == [one.partition(" ")[0] for one in plain_frame]
    assert shown.count(SPELLED.get(text, text)) >= plain_shown.count("QQQ") >= 10


@pytest.mark.parametrize("language", LANGUAGES)
def test_shipped_standards(language: Language) -> None:
    """Every process and step is a heading, in order."""
    of = real_manual(read_source(resources.standards()), language)
    found = headings(markdown(of))
    steps = [f"{step.number} {step.title}" for part in of.processes for step in part.steps]
    assert [one for tag, one in found if tag == "h5"] == steps
    assert len(steps) > 40

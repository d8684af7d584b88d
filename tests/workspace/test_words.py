"""All texts of a document in one string a language: what is found, and exactly where."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from qsstd.findings import Path
from qsstd.messages import LANGUAGES
from qsstd.model.text import Text
from qsstd.workspace.words import RECORD, Hit, Words
from tests.workspace.reading import loaded

TEXTS: list[tuple[Path, Text]] = [
    (("title",), Text("障碍修复", "Fault repair")),
    (("steps", 0, "method", 1), Text("核对身份\n再查障碍", None)),
    (("steps", 1, "precautions", 0), Text(None, "Never blame the fault on the customer")),
    (("scorecard", "sections", 0, "title"), Text("𠮷野障碍", "𝒜 fault")),
]


def hits(pattern: str, language: str = "zh") -> list[tuple[Path, str, int, int]]:
    found = Words.of(TEXTS).find(re.compile(pattern), language)  # type: ignore[arg-type]
    return [(hit.path, hit.found, hit.start, hit.end) for hit in found]


def test_finds_every_match_with_its_place_in_its_text() -> None:
    """The path with the language at its end, and code points of that text, also beyond the basic plane."""
    assert hits("障碍") == [
        (("title", "zh"), "障碍", 0, 2),
        (("steps", 0, "method", 1, "zh"), "障碍", 7, 9),
        (("scorecard", "sections", 0, "title", "zh"), "障碍", 2, 4),
    ]
    assert hits("(?i)fault", "en") == [
        (("title", "en"), "Fault", 0, 5),
        (("steps", 1, "precautions", 0, "en"), "fault", 16, 21),
        (("scorecard", "sections", 0, "title", "en"), "fault", 2, 7),
    ]


def test_a_match_lies_in_one_text() -> None:
    """What begins in one text and ends in the next is no match."""
    assert hits("修复.核对") == []
    assert hits("(?s)修复.+核对") == []


def test_a_line_break_is_no_space_and_comes_back() -> None:
    """The pattern sees one character that is no white space; the text has its line break again."""
    assert hits(r"身份\s再查") == []
    [found] = Words.of(TEXTS).find(re.compile("身份.再查"), "zh")
    assert (found.text, found.found) == ("核对身份\n再查障碍", "身份\n再查")


def test_only_what_is_wanted() -> None:
    """The filter sees what was matched."""
    found = Words.of(TEXTS).find(re.compile("修复|核对|再查"), "zh", lambda match: match != "核对")
    assert [hit.found for hit in found] == ["修复", "再查"]


def test_the_field_is_the_key_that_the_text_stands_under() -> None:
    """Not the index of a list, and not the language."""
    fields = [hit.field for hit in Words.of(TEXTS)]
    assert fields == ["title", "title", "method", "precautions", "title", "title"]


def test_knows_whether_a_language_is_complete() -> None:
    """A text that is missing first, last or in the middle is missed."""
    whole, only_zh, only_en = Text("障碍", "fault"), Text("障碍", None), Text(None, "fault")
    for gap in ([only_zh, whole, whole], [whole, only_zh, whole], [whole, whole, only_zh], [only_zh]):
        words = Words.of([(("a", i), text) for i, text in enumerate(gap)])
        assert words.all_in("zh") and not words.all_in("en")
    assert not Words.of([(("a",), only_en)]).all_in("zh")
    assert all(Words.of([(("a",), whole)]).all_in(language) for language in LANGUAGES)
    assert all(Words.of([]).all_in(language) for language in LANGUAGES)


def test_reserved_characters_do_not_part_texts() -> None:
    """A text that holds the characters between texts has them replaced; nothing is found in the wrong text."""
    hostile = Words.of([(("a",), Text(f"前{RECORD}后", None)), (("b",), Text("二", None))])
    assert [(hit.path, hit.text) for hit in hostile] == [(("a", "zh"), "前\ufffd后"), (("b", "zh"), "二")]


def test_the_words_of_a_document_have_the_paths_of_the_file() -> None:
    """Also where parts of it could not be read and were taken out."""
    found = loaded("repair", "kind: response-times\ntargets: [{title: 无编号}, {id: urban, excludes: 用户终端障碍}]")
    [hit] = found.facts.words.find(re.compile("终端"), "zh")
    assert (hit.path, hit.field) == (("targets", 1, "excludes", 0, "zh"), "excludes")


words = st.text(st.characters(blacklist_categories=("Cs",)), min_size=1, max_size=8)
steps = st.one_of(st.integers(0, 20), st.sampled_from(["steps", "method", "title", "zh"]))
paths = st.lists(steps, min_size=1, max_size=4).map(lambda path: ("root", *path))
bilingual = st.builds(Text, st.none() | words, words) | st.builds(Text, words, st.none())


@given(st.lists(st.tuples(paths, bilingual), max_size=6))
def test_gives_back_every_text_at_its_place(texts: list[tuple[Path, Text]]) -> None:
    """Every text of both languages comes back whole, in order; reserved characters apart."""
    clean = {ord(mark): "\ufffd" for mark in "\x01\x02"}
    expected = [
        Hit((*path, language), language, said.translate(clean), 0, len(said))
        for path, text in texts
        for language, said in (("zh", text.zh), ("en", text.en))
        if said
    ]
    assert list(Words.of(texts)) == expected


@given(st.lists(st.tuples(paths, bilingual), max_size=6), st.sampled_from(["a", "1", "é", "障", "\n", " "]))
def test_finds_what_a_search_of_each_text_finds(texts: list[tuple[Path, Text]], letter: str) -> None:
    """One search of all texts finds what one search of each would."""
    if letter == "\n" or any(mark in (said or "") for _, text in texts for said in text for mark in "\x01\x02"):
        return
    pattern = re.compile(re.escape(letter))
    for language in LANGUAGES:
        one_by_one = [
            ((*path, language), match.start())
            for path, text in texts
            for match in pattern.finditer((text.zh if language == "zh" else text.en) or "")
        ]
        assert [(hit.path, hit.start) for hit in Words.of(texts).find(pattern, language)] == one_by_one

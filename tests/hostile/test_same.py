"""Quick ways of comparing that stand for slow ones: they must say the same."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from qsstd.model.terms import missing_from
from qsstd.model.text import Text
from qsstd.workspace.words import MOST, Words

words = st.sampled_from([None, "a", "b", " a "])
texts = st.lists(st.builds(Text, words, words).filter(any), max_size=4).map(tuple)


@given(texts, texts)
def test_what_is_missing_is_what_none_is_the_same_as(ours: tuple[Text, ...], theirs: tuple[Text, ...]) -> None:
    slowly = tuple(text for text in ours if not any(text.same_as(other) for other in theirs))
    assert missing_from(ours, theirs) == slowly


@given(st.lists(st.text("xy\n", max_size=6), max_size=5), st.sampled_from(["x", "x+|y.", "[^\x01]y", "(?=y)"]))
def test_a_search_over_all_texts_finds_what_a_search_of_each_finds(said: list[str], pattern: str) -> None:
    wanted = [
        (("a", number, "zh"), text, match.start(), match.end())
        for number, text in enumerate(said)
        for match in re.finditer(pattern, text.replace("\n", "\x02"))
        if text
    ]
    found = Words.of((("a", number), Text(text or None, None)) for number, text in enumerate(said))
    hits = found.find(re.compile(pattern), "zh")
    assert [
        (hit.path, hit.text, hit.start, hit.end) for hit in hits if hit.end > hit.start or hit.found == ""
    ] == wanted


def test_of_one_text_only_so_many_are_found() -> None:
    found = Words.of([(("a",), Text("x" * 5000, None)), (("b",), Text("xx", None))])
    paths = [hit.path[0] for hit in found.find(re.compile("x"), "zh")]
    assert (paths.count("a"), paths.count("b")) == (MOST, 2)

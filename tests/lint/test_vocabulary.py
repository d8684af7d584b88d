"""The lists of words and how they are found."""

from __future__ import annotations

from importlib import resources

import pytest

from qsstd.lint.rules.vague_wording import wanted
from qsstd.lint.vocabulary import HAN, fold, listed, vocabulary_of
from qsstd.model.text import Text
from qsstd.workspace.words import Words

LISTS = ("vague.zh", "vague.en", "weak.zh", "weak.en")


def found(vocabulary_words: list[str], zh: str | None = None, en: str | None = None, **options: bool) -> list[str]:
    vocabulary = vocabulary_of(dict.fromkeys(vocabulary_words, ""), **options)
    return [hit.found for hit in vocabulary.hits(Words.of([(("x",), Text(zh, en))]))]


@pytest.mark.parametrize("name", LISTS)
def test_a_list_has_no_word_twice_and_only_words_of_its_language(name: str) -> None:
    """A word that stands twice would be under two topics."""
    lines = resources.files("qsstd.lint").joinpath(f"words/{name}.txt").read_text(encoding="utf-8").splitlines()
    words = [line.removeprefix("- ") for line in lines if line and not line.startswith(("#", "["))]
    assert len(words) == len({fold(word) for word in words})
    assert all(bool(HAN.search(word)) == name.endswith("zh") for word in words)


@pytest.mark.parametrize("name", ["vague", "weak"])
def test_every_word_of_a_list_is_found_and_every_exception_passed_over(name: str) -> None:
    """Also in capitals; a longer word that holds a shorter one is found as a whole."""
    vocabulary = listed(name)
    for word in vocabulary.topics:
        for written in (word, word.upper(), word.capitalize()):
            text = Text(written, None) if HAN.search(word) else Text(None, written)
            hits = list(vocabulary.hits(Words.of([(("x",), text)])))
            assert [hit.found for hit in hits] == [written]
            assert vocabulary.word(hits[0].found) == word
    for word in vocabulary.passed:
        text = Text(word, None) if HAN.search(word) else Text(None, word)
        assert not list(vocabulary.hits(Words.of([(("x",), text)])))


def test_every_topic_has_a_hint_of_its_own() -> None:
    """A heading in the lists that no hint knows would say only the general thing."""
    topics = set(listed("vague").topics.values())
    assert len({wanted(topic).template for topic in topics}) == len(topics) == 5


def test_english_is_found_as_whole_words_over_any_space() -> None:
    """Beside a Chinese character a word is whole."""
    text = "If  needed, if\nneeded; if neededness, xif needed, if-needed"
    assert found(["if needed"], en=text) == ["If  needed", "if\nneeded"]
    assert found(["asap"], en="回电ASAP好") == ["ASAP"]


def test_the_plural_is_found_where_it_is_asked_for() -> None:
    """In any case."""
    text = "a glitch, two Glitches, GLITCHS, glitchy"
    assert found(["glitch"], en=text, plural=True) == ["glitch", "Glitches", "GLITCHS"]
    assert found(["glitch"], en=text) == ["glitch"]


@pytest.mark.parametrize("quoted", ["“尽快”", "‘请尽快’", "「尽快」", '"尽快"'])
def test_a_word_in_quotation_marks_is_spoken_about(quoted: str) -> None:
    """After the quotation it counts again."""
    assert found(["尽快"], zh=f"不说{quoted}") == []
    assert found(["尽快"], zh=f"不说{quoted}，尽快派单") == ["尽快"]


def test_an_apostrophe_is_no_quotation() -> None:
    """Neither the straight nor the curly one."""
    assert found(["promptly"], en="the customer's line and the staff’s line, promptly") == ["promptly"]

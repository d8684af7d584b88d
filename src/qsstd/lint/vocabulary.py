"""Lists of words, and one pattern that finds them all: Chinese anywhere, English as whole words in any case.

The lists are the files ``words/NAME.zh.txt`` and ``words/NAME.en.txt``: a word a line, ``[topic]`` before those it is
about, ``- …`` before a longer expression that is passed over, ``#`` before a remark. The longest match counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources

from qsstd.messages import Language
from qsstd.workspace.words import NEWLINE, Hit, Words

LETTERS = re.compile("[a-z0-9_-]+")
SMALL = bytes(code if chr(code).isalnum() or chr(code) in "_-" else 32 for code in range(128)).lower().ljust(256)
HAN = re.compile("[\u3400-\u9fff]")
QUOTATION = (("“", "”"), ("‘", "’"), ("「", "」"), ("『", "』"), ("《", "》"))


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Words to find. ``topics``: folded word → its topic, empty for none. ``zh``, ``en``: patterns that find them.

    ``telling``: the English expressions by their longest word: where none can be, nothing need be searched."""

    topics: Mapping[str, str]
    passed: frozenset[str]
    zh: str
    en: str
    telling: Mapping[bytes, Sequence[bytes]]

    def hits(self, words: Words) -> Iterator[Hit]:
        """Every word of the vocabulary in ``words`` that is not within quotation marks."""
        if self.zh:
            yield from self._used(words, self.zh, "zh")
            if not words.en.isascii():
                yield from self._used(words, self.zh, "en")
        if self.en and words.en and self.may_be_in(english_words(words)):
            yield from self._used(words, self.en, "zh")
            yield from self._used(words, self.en, "en")

    def may_be_in(self, english: English) -> bool:
        """Whether texts of these English words can hold an English expression of the vocabulary."""
        known = self.telling.keys() & english.words
        return any(expression in english.running for word in known for expression in self.telling[word])

    def _used(self, words: Words, pattern: str, language: Language) -> Iterator[Hit]:
        return (hit for hit in words.find(compiled(pattern), language, self.holds) if not is_quoted(hit))

    def holds(self, found: str) -> bool:
        """Whether what was found is a word to find and not one to pass over."""
        return self.word(found) not in self.passed

    def word(self, found: str) -> str:
        """The folded word of the vocabulary that was found, perhaps in the plural."""
        folded = fold(found)
        known = (one for one in (folded, folded.removesuffix("s"), folded.removesuffix("es")) if self.knows(one))
        return next(known, folded)

    def knows(self, word: str) -> bool:
        return word in self.topics or word in self.passed

    def topic(self, found: str) -> str:
        return self.topics.get(fold(found), "")


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """The pattern, compiled when a text first needs it: that of many English words takes a while."""
    return re.compile(pattern)


def vocabulary_of(topics: Mapping[str, str], passed: Iterable[str] = (), *, plural: bool = False) -> Vocabulary:
    """The vocabulary of the words in ``topics``; ``plural``: an English word is also found with -s or -es."""
    skipped = frozenset(beside(map(fold, passed), map(fold, topics)))
    every = {fold(word) for word in topics} | skipped
    chinese = [word for word in every if HAN.search(word)]
    english = [word for word in every if not HAN.search(word)]
    folded = {fold(word): topic for word, topic in topics.items()}
    zh, en = chinese_pattern(chinese), english_pattern(english, plural)
    return Vocabulary(folded, skipped, zh, en, telling_words(folded.keys() & english, plural))


def telling_words(expressions: Iterable[str], plural: bool) -> Mapping[bytes, Sequence[bytes]]:
    """The expressions by their longest word, which is rarer than their small ones, and by its plural."""
    found: dict[bytes, list[bytes]] = {}
    for expression in expressions:
        words = latin(expression)
        longest = max(words, key=len, default=b"")
        for form in (longest, longest + b"s", longest + b"es") if plural else (longest,):
            found.setdefault(form, []).append(b" ".join(words))
    return found


def beside(passed: Iterable[str], topics: Iterable[str]) -> Iterator[str]:
    """Those of ``passed`` that can overlap one of ``topics`` in a text: they share a character, or an English word."""
    shared = {part for word in topics for part in parts(word)}
    return (word for word in passed if not shared.isdisjoint(parts(word)))


def parts(word: str) -> Iterator[str]:
    """The Chinese characters of an expression and its English words, plural or not, and what else it has."""
    yield from "".join(LETTERS.sub("", word.casefold()).split())
    yield from (part.removesuffix("s").removesuffix("e") for part in LETTERS.findall(word.casefold()))


@dataclass(frozen=True, slots=True)
class English:
    """The English words of texts, the empty one among them, and the same one after the other."""

    words: frozenset[bytes]
    running: bytes


@lru_cache(maxsize=4)
def english_words(words: Words) -> English:
    """The English words of a document, kept because several vocabularies ask for those of the same one."""
    found = [*latin(words.zh), *latin(words.en)]
    return English(frozenset((b"", *found)), b" ".join(found))


def latin(text: str) -> list[bytes]:
    """Every run of Latin letters, figures, ``_`` and ``-``, in small letters: quickly, for there is much text."""
    return text.encode("utf-8", "replace").translate(SMALL).split()


@cache
def listed(name: str, added: tuple[str, ...] = ()) -> Vocabulary:
    """The lists ``name`` in both languages, with the words that a workspace adds."""
    topics: dict[str, str] = {}
    passed: list[str] = []
    for language in ("zh", "en"):
        text = resources.files("qsstd.lint").joinpath(f"words/{name}.{language}.txt").read_text(encoding="utf-8")
        read_list(text, topics, passed)
    topics.update((word, "") for word in added if fold(word))
    return vocabulary_of(topics, passed)


def read_list(text: str, topics: dict[str, str], passed: list[str]) -> None:
    """Add the words of a list to ``topics`` and what it passes over to ``passed``."""
    topic = ""
    for line in map(str.strip, text.splitlines()):
        if line.startswith("["):
            topic = line.strip("[]")
        elif line.startswith("- "):
            passed.append(line[2:])
        elif line and not line.startswith("#"):
            topics[line] = topic


def chinese_pattern(words: Iterable[str]) -> str:
    """The words, those with one first character together: the search skips to such a character at once."""
    by_first: dict[str, list[str]] = {}
    for word in sorted(words, key=lambda one: (-len(one), one)):
        by_first.setdefault(word[0], []).append(re.escape(word))
    return "|".join("|".join(group) for _, group in sorted(by_first.items()))


def english_pattern(words: Iterable[str], plural: bool) -> str:
    """The words in any case, any space between their parts; a Chinese character beside them begins no other word.

    Each branch begins with a plain letter: the search skips to such letters at once, fifteen times as fast."""
    space, letter, by_first = f"[\\s{NEWLINE}]+", "[A-Za-z0-9_-]", dict[str, list[str]]()
    for word in sorted(words, key=lambda one: (-len(one), one)):
        by_first.setdefault(word[0], []).append(space.join(map(re.escape, word.split()))[len(re.escape(word[0])) :])
    ending = "(?:e?s)?" if plural else ""
    branches = [
        f"{re.escape(first)}(?<!{letter}{re.escape(first)})(?i:(?:{'|'.join(rest)}){ending})(?!{letter})"
        for small, rest in sorted(by_first.items())
        for first in sorted({small, small.upper()})
    ]
    return "|".join(branches)


def fold(word: str) -> str:
    """``word`` as it is looked up: one space between its parts, no capitals."""
    return " ".join(word.replace(NEWLINE, " ").split()).lower()


def is_quoted(hit: Hit) -> bool:
    """Whether the word stands within quotation marks: then it is spoken about and not used."""
    before = hit.text[: hit.start]
    if any(before.count(opening) > before.count(closing) for opening, closing in QUOTATION):
        return True
    return before.count('"') % 2 == 1 and '"' in hit.text[hit.end :]

"""Lists of words, and one pattern that finds them all: Chinese anywhere, English as whole words in any case.

The lists are the files ``words/NAME.zh.txt`` and ``words/NAME.en.txt``: a word a line, ``[topic]`` before those it is
about, ``- …`` before a longer expression that is passed over, ``#`` before a remark. The longest match counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from qsstd.workspace.words import FIELD, NEWLINE, Hit, Words

HAN = re.compile("[\u3400-\u9fff]")
QUOTATION = (("“", "”"), ("‘", "’"), ("「", "」"), ("『", "』"), ("《", "》"))


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Words to find. ``topics``: folded word → its topic, empty for none. ``zh``, ``en``: what finds them."""

    topics: Mapping[str, str]
    passed: frozenset[str]
    zh: re.Pattern[str] | None
    en: re.Pattern[str] | None

    def hits(self, words: Words) -> Iterator[Hit]:
        """Every word of the vocabulary in ``words`` that is not within quotation marks."""
        patterns = [self.zh]
        if f"{FIELD}en{FIELD}" in words.blob:
            patterns.append(self.en)
        for pattern in patterns:
            if pattern is not None:
                yield from (hit for hit in words.find(pattern) if self.holds(hit) and not is_quoted(hit))

    def holds(self, hit: Hit) -> bool:
        return self.word(hit.found) not in self.passed

    def word(self, found: str) -> str:
        """The folded word of the vocabulary that was found, perhaps in the plural."""
        folded = fold(found)
        known = (one for one in (folded, folded.removesuffix("s"), folded.removesuffix("es")) if self.knows(one))
        return next(known, folded)

    def knows(self, word: str) -> bool:
        return word in self.topics or word in self.passed

    def topic(self, found: str) -> str:
        return self.topics.get(fold(found), "")


def vocabulary_of(topics: Mapping[str, str], passed: Iterable[str] = (), *, plural: bool = False) -> Vocabulary:
    """The vocabulary of the words in ``topics``; ``plural``: an English word is also found with -s or -es."""
    skipped = frozenset(fold(word) for word in passed)
    every = {fold(word) for word in topics} | skipped
    chinese = [word for word in every if HAN.search(word)]
    english = [word for word in every if not HAN.search(word)]
    folded = {fold(word): topic for word, topic in topics.items()}
    return Vocabulary(folded, skipped, chinese_pattern(chinese), english_pattern(english, plural))


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


def chinese_pattern(words: Iterable[str]) -> re.Pattern[str] | None:
    """The words, those with one first character together: the search skips to such a character at once."""
    by_first: dict[str, list[str]] = {}
    for word in sorted(words, key=lambda one: (-len(one), one)):
        by_first.setdefault(word[0], []).append(re.escape(word))
    return re.compile("|".join("|".join(group) for _, group in sorted(by_first.items()))) if by_first else None


def english_pattern(words: Iterable[str], plural: bool) -> re.Pattern[str] | None:
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
    return re.compile("|".join(branches)) if branches else None


def fold(word: str) -> str:
    """``word`` as it is looked up: one space between its parts, no capitals."""
    return " ".join(word.replace(NEWLINE, " ").split()).lower()


def is_quoted(hit: Hit) -> bool:
    """Whether the word stands within quotation marks: then it is spoken about and not used."""
    before = hit.text[: hit.start]
    if any(before.count(opening) > before.count(closing) for opening, closing in QUOTATION):
        return True
    return before.count('"') % 2 == 1 and '"' in hit.text[hit.end :]

"""Punctuation of the wrong width: one finding a text, with all its marks and one repair."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from qsstd.findings import Fix, Place, Problem, Replace
from qsstd.messages import Language, Message
from qsstd.workspace.words import Hit, Words

Mark = tuple[Hit, int, str]
"""A match, the offset in its text of the character to replace, and what to write there."""


def marked(words: Words, pattern: re.Pattern[str], language: Language) -> Iterator[Sequence[Hit]]:
    """The matches of ``pattern`` in texts of ``language``, those of one text together."""
    for _, group in groupby(words.find(pattern, language), key=lambda hit: hit.path):
        yield list(group)


def with_marks(file: str, marks: Sequence[Mark], message: Callable[[str], Message], advice: Message) -> Problem:
    """The problem of one text, at its first mark."""
    hit, start, _ = marks[0]
    text = Place(file, hit.path)
    written = " ".join(dict.fromkeys(one.text[offset] for one, offset, _ in marks))
    edits = tuple(Replace(text.slice(offset, offset + 1), mark) for _, offset, mark in marks)
    return Problem(
        text.slice(start, start + 1), message(written), hint=advice, fix=Fix(advice, edits, safe=True), value=hit.text
    )

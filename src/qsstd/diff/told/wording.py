"""Texts before and after: whether they say something else, or only look otherwise."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Literal

from qsstd.diff.change import (
    Change,
    FieldChanged,
    HeadChanged,
    ListChanged,
    Piece,
    SettingChanged,
    TextsChanged,
    languages_changed,
)
from qsstd.diff.judge import Around, Judgement
from qsstd.messages import Message
from qsstd.model.node import Node
from qsstd.model.text import Text

Form = Literal["translation", "typography"]
FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
SAME = FULL_WIDTH | str.maketrans("　￥−–‐‑", " ¥----") | str.maketrans({"≤": "<=", "≥": ">="})
"""Marks that are drawn otherwise and say the same."""
SAYING = frozenset("%‰/&@#*^")
"""Marks that say something wherever they stand, as every symbol does: +, <, =, ℃."""
CHARACTERS = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]")
"""Chinese characters, between which a space or a mark is none of the wording."""


def is_reworded(before: object, after: object, around: Around) -> bool:
    """Whether a text says something else in the language of the workspace; what does not is a matter of form."""
    return isinstance(before, Text) and isinstance(after, Text) and not is_form(before, after, around)


def is_form(before: object, after: object, around: Around) -> bool:
    """Whether only a translation, or only punctuation, spaces, letter case or width differ.

    Of two mappings: whether nothing in them differs but texts, and those only in this way."""
    return form(before, after, around) is not None


def form(before: object, after: object, around: Around) -> Form | None:
    """In what two texts, or the texts of two mappings, differ; None: they say something else, or something else does."""
    if isinstance(before, Text) and isinstance(after, Text):
        if is_typography(before, after):
            return "typography"
        return "translation" if is_translation(before, after, around) else None
    if not isinstance(before, Node) or type(before) is not type(after):
        return None
    pairs = [(getattr(before, name), getattr(after, name)) for name in type(before).model_fields]
    forms = {form(one, other, around) for one, other in pairs if one != other}
    if not forms or None in forms:
        return None
    return "translation" if "translation" in forms else "typography"


def is_translation(before: Text, after: Text, around: Around) -> bool:
    """Whether the text says the same in the language that the company writes first on both sides."""
    first = around.new.settings.language
    ours, theirs = getattr(before, first), getattr(after, first)
    return around.old.settings.language == first and None not in (ours, theirs) and letters(ours) == letters(theirs)


def is_typography(before: Text, after: Text) -> bool:
    """Whether nothing differs but punctuation, spaces, letter case and full or half width.

    A mark between digits is part of a number, and a sign before one too: 1.5 is not 15, -3 is not 3."""
    return all(letters(one or "") == letters(other or "") for one, other in zip(before, after, strict=True))


def letters(text: str) -> str:
    """What is left of ``text`` without letter case, and without punctuation and spaces that say nothing."""
    plain = text.translate(SAME).casefold()
    found: list[str] = []
    gap = ""
    for index, one in enumerate(plain):
        if not (one.isalnum() or is_saying(plain, index)):
            gap += one
            continue
        if gap and found:
            found.append(kept(found[-1][-1], gap, one))
        found.append(one)
        gap = ""
    return "".join(found)


def is_saying(text: str, index: int) -> bool:
    """Whether the mark at ``index`` is a sign before a number, a decimal point before one, or a symbol such as <."""
    mark = text[index]
    category = unicodedata.category(mark)
    if mark in SAYING or (category.startswith("S") and category != "Sk"):
        return True
    before_number = text[index + 1 : index + 2].isdecimal()
    return before_number and (mark == "-" or (mark == "." and not text[index - 1 : index].isalpha()))


def kept(before: str, gap: str, after: str) -> str:
    """What stays of the spaces and marks between two letters: between digits the marks, between words a space."""
    if before.isdecimal() and after.isdecimal():
        return "".join(gap.split()) or " "
    between_words = before.isalpha() and after.isalpha()
    return " " if between_words and not CHARACTERS.match(before) and not CHARACTERS.match(after) else ""


def forms_told(change: Change, around: Around, sort: Form, message: Message) -> Iterator[Judgement]:
    """A judgement for each text in ``change`` that differs only in this form."""
    if isinstance(change, ListChanged):
        for piece in change.pieces:
            if form(piece.before, piece.after, around) == sort:
                said = where_differing(piece.before, piece.after)
                yield Judgement(message, *said, at_old=piece.at_old, at_new=piece.at_new)
    elif isinstance(change, FieldChanged | HeadChanged | SettingChanged):
        before, after = change.before, change.after
        if form(before, after, around) == sort:
            yield Judgement(message, *where_differing(before, after))


def where_differing(before: object, after: object) -> tuple[Text | str | None, Text | str | None]:
    """The first texts that differ, in the one language in which they do, whatever the reader reads."""
    texts = next(differing(before, after), None)
    if texts is None:
        return None, None
    languages = languages_changed(*texts)
    if len(languages) != 1:
        return texts
    language = next(iter(languages))
    return getattr(texts[0], language), getattr(texts[1], language)


def differing(before: object, after: object) -> Iterator[tuple[Text, Text]]:
    """The texts of two texts or mappings that differ."""
    if isinstance(before, Text) and isinstance(after, Text):
        if before != after:
            yield before, after
    elif isinstance(before, Node) and isinstance(after, Node):
        for name in type(before).model_fields:
            yield from differing(getattr(before, name), getattr(after, name))


def added(change: TextsChanged, message: Message) -> Iterator[Judgement]:
    """A judgement for each text that came to the list."""
    return (of_piece(piece, message) for piece in change.pieces if piece.before is None)


def removed(change: TextsChanged, message: Message) -> Iterator[Judgement]:
    """A judgement for each text that went from the list."""
    return (of_piece(piece, message) for piece in change.pieces if piece.after is None)


def reworded(change: TextsChanged, around: Around, message: Message) -> Iterator[Judgement]:
    """A judgement for each text of the list that says something else."""
    return (of_piece(piece, message) for piece in change.pieces if is_reworded(piece.before, piece.after, around))


def of_piece(piece: Piece, message: Message) -> Judgement:
    return Judgement(message, piece.before, piece.after, at_old=piece.at_old, at_new=piece.at_new)


def text_changed(
    change: FieldChanged | HeadChanged | SettingChanged, around: Around, message: Message
) -> Iterator[Judgement]:
    """One judgement where a text came, went or says something else."""
    if change.before is None or change.after is None or is_reworded(change.before, change.after, around):
        yield Judgement(message, change.before, change.after)

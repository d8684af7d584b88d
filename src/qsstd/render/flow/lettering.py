"""Text broken to fit a width by East-Asian width alone, so that the same text gives the same lines on every machine."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from qsstd.safe import one_line

SIZE = 9.0
"""Points of the text in a box."""
SMALL = 7.5
"""Points of the text of a condition, of a number and of the head of a lane."""
LEADING = 1.22
"""From line to line, in parts of the size."""
WIDE, CAPITAL, NARROW, THIN = 1.0, 0.72, 0.56, 0.3
BROAD_LETTERS = frozenset("mwMW@%—…")
THIN_LETTERS = frozenset("iljI.,;:'|!()[] ")
SLIM_LETTERS, SLIM = frozenset('frt-"'), 0.36
NEVER_FIRST = frozenset("。，、；：？！）】》〉」』”’％…—·～,.;:!?)]}%°")
NEVER_LAST = frozenset("（【《〈「『“‘([{")
PIECE = re.compile(r"[!-~\u00a1-\u024f]+|\s+|.", re.DOTALL)


def width(text: str, size: float) -> float:
    """How wide ``text`` is at most, about, in points."""
    return sum(map(letter, text)) * size


def letter(character: str) -> float:
    """The width of one character in em."""
    if unicodedata.east_asian_width(character) in "WFA" and not character.isascii():
        return WIDE
    if unicodedata.combining(character):
        return 0.0
    if character in THIN_LETTERS:
        return THIN
    if character in SLIM_LETTERS:
        return SLIM
    if character in BROAD_LETTERS:
        return 0.9
    return CAPITAL if character.isupper() else NARROW


def wrap(text: str, room: float, size: float) -> tuple[str, ...]:
    """``text`` in as few lines as fit into ``room`` points, the lines about equally long; none for an empty text."""
    pieces = units(" ".join(one_line(" ".join(text.split())).split()), room, size)
    lines = fill(pieces, room, size)
    narrow, wide = 0.0, room
    while wide - narrow > size / 4 and len(lines) > 1:
        middle = (narrow + wide) / 2
        tried = fill(pieces, middle, size)
        fits = len(tried) == len(lines) and max(width(line, size) for line in tried) <= room
        narrow, wide, lines = (narrow, middle, tried) if fits else (middle, wide, lines)
    return tuple(lines)


def units(text: str, room: float, size: float) -> list[str]:
    """What is not broken: a word, a wide character with the marks that go with it, a blank."""
    found: list[str] = []
    for piece in PIECE.findall(text):
        if found and (piece[0] in NEVER_FIRST or found[-1][-1] in NEVER_LAST or unicodedata.combining(piece[0])):
            piece = found.pop() + piece
        found.append(piece)
    return [part for piece in found for part in cut(piece, room, size)]


def cut(piece: str, room: float, size: float) -> list[str]:
    """``piece``, in parts where it is wider than a whole line."""
    if width(piece, size) <= room:
        return [piece]
    parts, part = list[str](), ""
    for character in piece:
        if part and width(part + character, size) > room and character not in NEVER_FIRST:
            parts.append(part)
            part = ""
        part += character
    return [*parts, part]


def fill(pieces: Sequence[str], room: float, size: float) -> list[str]:
    """Lines filled one after the other."""
    lines, line = list[str](), ""
    for piece in pieces:
        if line and width((line + piece).rstrip(), size) > room:
            lines.append(line.rstrip())
            line = ""
        line += piece if line else piece.lstrip()
    return [*lines, line.rstrip()] if line.strip() else lines


def tall(lines: Sequence[str], size: float) -> float:
    """How tall ``lines`` are."""
    return len(lines) * size * LEADING


def broad(lines: Sequence[str], size: float) -> float:
    """How wide the widest of ``lines`` is."""
    return max((width(line, size) for line in lines), default=0.0)

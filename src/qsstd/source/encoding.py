"""Bytes to text: UTF-8 only. Other encodings are recognised to be named, never to be read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Literal

from qsstd.findings import Place
from qsstd.source.faults import ControlCharacter, MisplacedMark, WrongEncoding
from qsstd.source.lines import BOM, Lines

SUSPECT = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\ufeff\ufff9-\ufffb\ufffe\uffff\U000e0001-\U000e007f]"
)
"""Everything libyaml refuses or takes for a line break, and what a reader cannot see."""
REPLACED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
JOINERS = "\u200c\u200d"
COMMON: dict[str, Callable[[bytes], bool]] = {
    "gb18030": lambda code: len(code) == 2 and 0xA1 <= code[0] <= 0xD7 and code[1] >= 0xA1,
    "big5": lambda code: len(code) == 2 and code[0] <= 0xC6,
    "cp1252": lambda code: code[0] >= 0xA0,
}
"""Encodings that are guessed, in this order, and which codes in them are those of common characters."""
Kind = Literal["control", "bidi", "invisible", "separator"]


def decode(data: bytes, file: str) -> str | WrongEncoding:
    """``data`` as text, a BOM included, or what it is instead."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        guess = encoding_guess(data)
        start = 0 if guess.startswith("utf") else len(before)
        lines = Lines(before[:start])
        return WrongEncoding(Place(file, span=lines.span(start, start)), guess)
    if "\0" in text and (guess := wide_guess(data)):
        return WrongEncoding(Place(file, span=Lines(text).span(0, 0)), guess)
    return text


def encoding_guess(data: bytes) -> str:
    """The encoding that bytes which are not UTF-8 look most like, or an empty string."""
    if wide := wide_guess(data):
        return wide
    if damaged(data):
        return ""
    sample = data[:65536]
    for encoding in COMMON:
        if likeness(sample, encoding) >= 0.7:
            return "latin-1" if encoding == "cp1252" else encoding
    return ""


def wide_guess(data: bytes) -> str:
    """utf-16 or utf-32 when a mark or the NULs of ASCII characters say so."""
    if data.startswith((b"\xff\xfe\0\0", b"\0\0\xfe\xff")):
        return "utf-32"
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    sample = data[:4096]
    nuls = sample.count(0)
    if nuls > 0.6 * len(sample):
        return "utf-32" if any(sample) else ""
    odd, even = sample[1::2].count(0), sample[::2].count(0)
    return "utf-16" if nuls >= max(3, 0.02 * len(sample)) and min(odd, even) <= 0.1 * max(odd, even) else ""


def damaged(data: bytes) -> bool:
    """Whether the bytes are UTF-8 but for a few, so that no other encoding explains them."""
    lost = data.decode("utf-8", errors="replace")
    return sum(character > "\x7f" for character in lost) > 4 * lost.count("\ufffd")


def likeness(data: bytes, encoding: str) -> float:
    """Which share of the characters beyond ASCII are common ones when read in ``encoding``; 0 if unreadable."""
    for cut in range(4):  # a sample may end inside a character
        try:
            text = data[: len(data) - cut].decode(encoding)
        except UnicodeDecodeError:
            continue
        codes = [character.encode(encoding) for character in text if character > "\x7f"]
        return sum(map(COMMON[encoding], codes)) / max(1, len(codes))
    return 0.0


def doubtful(text: str, lines: Lines, file: str) -> Iterator[ControlCharacter | MisplacedMark]:
    """Every character that is not what it seems, with its place."""
    for match in SUSPECT.finditer(text, lines.skipped):
        character = match.group()
        if character in JOINERS and joins(text, match.start()):
            continue
        at = Place(file, span=lines.span(match.start(), match.end()))
        if character == BOM:
            yield MisplacedMark(at)
        else:
            yield ControlCharacter(at, ord(character), kind_of(character))


def joins(text: str, offset: int) -> bool:
    """Whether a joiner stands after what is written with joiners: emoji, scripts of the Middle East and India."""
    before = text[offset - 1 : offset]
    return "\u0590" <= before < "\u1000" or "\u2190" <= before < "\u2c00" or before == "\ufe0f" or before > "\uffff"


def kind_of(character: str) -> Kind:
    if character in BIDI:
        return "bidi"
    if character in "\u0085\u2028\u2029":
        return "separator"
    return "control" if character < "\xa0" or character in "\ufffe\uffff" else "invisible"


def readable(text: str) -> str:
    """``text`` with what libyaml refuses, or takes for a line break against YAML 1.2, replaced one by one by U+FFFD.

    Offsets stay, and one bad character does not hide the rest of the file."""
    start = 1 if text.startswith(BOM) else 0
    return text[:start] + REPLACED.sub("\ufffd", text[start:])

"""Which characters a font can show: its ``cmap`` table, read without a font library."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from struct import unpack_from

UNICODE = frozenset(((0, 3), (0, 4), (0, 6), (3, 1), (3, 10)))
"""Platform and encoding of the tables that go by Unicode."""


@cache
def characters(font: Path) -> frozenset[int]:
    """The code points that ``font``, an OpenType file, has a glyph for."""
    return read(font.read_bytes())


def read(data: bytes) -> frozenset[int]:
    """The code points of an OpenType file. Raises ValueError for a file that is none."""
    start = table(data, b"cmap")
    found: set[int] = set()
    for number in range(integer(data, start + 2)):
        platform, encoding, offset = unpack_from(">HHL", data, start + 4 + 8 * number)
        if (platform, encoding) in UNICODE:
            found.update(subtable(data, start + offset))
    return frozenset(found)


def table(data: bytes, name: bytes) -> int:
    """Where the table ``name`` begins."""
    if data[:4] not in (b"OTTO", b"\0\1\0\0", b"true"):
        raise ValueError("no OpenType font")
    for number in range(integer(data, 4)):
        tag, _, offset, _ = unpack_from(">4sLLL", data, 12 + 16 * number)
        if tag == name:
            return int(offset)
    raise ValueError("no table of characters")


def subtable(data: bytes, start: int) -> Iterator[int]:
    """The code points of one table; of the formats in use those that fonts for Chinese have."""
    form = integer(data, start)
    if form == 4:
        return segments(data, start)
    return groups(data, start) if form == 12 else iter(())


def segments(data: bytes, start: int) -> Iterator[int]:
    """Format 4: up to U+FFFF."""
    size = integer(data, start + 6)
    ends, starts = start + 14, start + 16 + size
    for here in range(0, size, 2):
        first, last = integer(data, starts + here), integer(data, ends + here)
        shift, way = integer(data, starts + size + here), integer(data, starts + 2 * size + here)
        for code in range(first, min(last, 0xFFFE) + 1):
            at = starts + 2 * size + here + way + 2 * (code - first)
            glyph = integer(data, at) if way else code + shift & 0xFFFF
            if glyph:
                yield code


def groups(data: bytes, start: int) -> Iterator[int]:
    """Format 12: all of Unicode."""
    for number in range(unpack_from(">L", data, start + 12)[0]):
        first, last, glyph = unpack_from(">LLL", data, start + 16 + 12 * number)
        yield from range(first if glyph else first + 1, last + 1)


def integer(data: bytes, at: int) -> int:
    return int(unpack_from(">H", data, at)[0])

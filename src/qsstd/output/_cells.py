"""How a line of a file looks on a terminal, and how many cells it takes.

Wide characters take two cells, combining marks none, a tab goes to the next multiple of four, and what
could command the terminal is written out. All of it goes by single code points, so the look of a line
begins with the look of its beginning.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from unicodedata import category, east_asian_width

from qsstd import safe

TAB = 4
CUT = "..."


class Looks(dict[str, str]):
    """Code point → what is shown for it; filled as it is asked."""

    def __missing__(self, character: str) -> str:
        self[character] = safe.one_line(character)
        return self[character]


class Widths(dict[str, int]):
    """Printable code point → terminal cells; filled as it is asked."""

    def __missing__(self, character: str) -> int:
        mark = category(character) in ("Mn", "Me")
        self[character] = 0 if mark else 2 if east_asian_width(character) in "WF" else 1
        return self[character]


LOOKS = Looks()
WIDTHS = Widths()


def shown(text: str) -> str:
    """``text`` (one line) as it may go to a terminal."""
    return text if text.isprintable() else written_out(text)


def written_out(text: str) -> str:
    pieces: list[str] = []
    width = 0
    for character in text:
        piece = " " * (TAB - width % TAB) if character == "\t" else LOOKS[character]
        pieces.append(piece)
        width += cells(piece)
    return "".join(pieces)


def cells(text: str) -> int:
    """Terminal cells of ``text``, which is shown as it stands."""
    return len(text) if text.isascii() else sum(map(WIDTHS.__getitem__, text))


@dataclass(frozen=True, slots=True)
class Window:
    """The part of a line that fits: ``text`` as shown, from code point ``start`` up to ``end`` of ``line``."""

    line: str
    text: str
    start: int
    end: int

    def cell(self, column: int) -> int:
        """The cell at which code point ``column`` (from 0) stands; the border where it is cut off."""
        lead = len(CUT) if self.start else 0
        return lead + cells(shown(self.line[self.start : max(self.start, min(column, self.end))]))


def window(line: str, column: int, room: int) -> Window:
    """As much of ``line`` as ``room`` cells hold, with code point ``column`` in it."""
    if len(line) <= room:
        text = shown(line)
        if cells(text) <= room:
            return Window(line, text, 0, len(line))
    return cut(line, min(column, len(line)), max(room, 4 * len(CUT)))


def cut(line: str, column: int, room: int) -> Window:
    """A third of the room, or what the right side leaves, goes to what stands before ``column``."""
    rest = cells(shown(line[column : column + room]))
    before = max(room // 3, room - rest) - 2 * len(CUT)
    start = column - fitting(reversed(line[max(0, column - room) : column]), before)
    used = cells(shown(line[start:column]))
    end = column + fitting(line[column : column + room], room - used - 2 * len(CUT))
    left, right = CUT if start else "", CUT if end < len(line) else ""
    return Window(line, left + shown(line[start:end]) + right, start, end)


def fitting(characters: Iterable[str], room: int) -> int:
    """How many of ``characters`` fit into ``room`` cells."""
    count = 0
    for character in characters:
        room -= TAB if character == "\t" else cells(LOOKS[character])
        if room < 0:
            break
        count += 1
    return count

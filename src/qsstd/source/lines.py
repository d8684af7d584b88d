"""Where a code point lies: line and column, as an editor counts them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate

from qsstd.findings import Position, Span

BREAK = re.compile(r"\r\n?|\n")
BOM = "\ufeff"


def split(text: str) -> list[str]:
    """The lines of ``text`` without their breaks and without a BOM."""
    text = text.removeprefix(BOM)
    return BREAK.split(text) if "\r" in text else text.split("\n")


class Lines:
    """The line starts of a text. A line ends at LF, CR or CRLF and nowhere else; a leading BOM has no column."""

    __slots__ = ("skipped", "starts", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.skipped = 1 if text.startswith(BOM) else 0
        if "\r" in text:
            self.starts = [0, *(match.end() for match in BREAK.finditer(text))]
        else:
            self.starts = list(accumulate(map(len, text.split("\n")[:-1]), lambda at, size: at + size + 1, initial=0))

    def position(self, offset: int) -> Position:
        """The point before the code point ``offset`` of the text, kept inside the text."""
        offset = max(self.skipped, min(offset, len(self.text)))
        line = bisect_right(self.starts, offset)
        start = self.starts[line - 1] if line > 1 else self.skipped
        return Position(offset, line, offset - start + 1)

    def span(self, start: int, end: int) -> Span:
        return Span(self.position(start), self.position(max(start, end)))

    def line_end(self, offset: int) -> int:
        """Where the line of ``offset`` ends, before its line break."""
        match = BREAK.search(self.text, offset)
        return match.start() if match else len(self.text)

    def line_start(self, offset: int) -> int:
        line = bisect_right(self.starts, offset)
        return self.starts[line - 1] if line > 1 else self.skipped

    def line(self, number: int) -> str:
        """The text of line ``number`` (from 1) without its break and without a BOM."""
        if not 1 <= number <= len(self.starts):
            return ""
        start = self.starts[number - 1] if number > 1 else self.skipped
        return self.text[start : self.line_end(start)]

    def __iter__(self) -> Iterator[str]:
        """Every line without its break, in the order that positions are numbered."""
        return iter(split(self.text))

    def utf16_column(self, line: int, column: int) -> int:
        """``column`` of ``line`` in UTF-16 code units, from 1, as SARIF and LSP count."""
        before = self.line(line)[: column - 1]
        return column + sum(character > "\uffff" for character in before)

"""JSON of findings: one line a record, and positions in both units that readers count in."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence

from qsstd.findings import Position, Report

HIDDEN = re.compile("[\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|##\\[")
"""What JSON lets stand but a terminal, an eye or the runner of GitHub takes for something else."""
HALVES = re.compile("[\ud800-\udfff]")


def json_line(value: object) -> str:
    """``value`` on one line. Reads back as it was, but for halves of characters, which are spelled out."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False)
    if text.isprintable() and "##[" not in text:
        return text
    text = HIDDEN.sub(lambda match: f"\\u{ord(match.group()[0]):04x}" + match.group()[1:], text)
    return HALVES.sub(lambda match: f"\\\\u{ord(match.group()):04x}", text)


def json_list(values: Iterable[object]) -> str:
    """A list with each value on its own line, so that two reports can be compared by line."""
    lines = ",\n".join(map(json_line, values))
    return f"[\n{lines}\n]" if lines else "[]"


class Columns:
    """UTF-16 columns, from the lines of the files of a report."""

    def __init__(self, report: Report) -> None:
        self.lines: Mapping[str, Sequence[str]] = report.lines

    def utf16(self, file: str, position: Position) -> int:
        """The column of ``position`` in UTF-16 code units, from 1; in code points where the line is not known."""
        lines = self.lines.get(file, ())
        before = lines[position.line - 1][: position.column - 1] if position.line <= len(lines) else ""
        if before.isascii() or max(before) <= "\uffff":
            return position.column
        return position.column + sum(character > "\uffff" for character in before)

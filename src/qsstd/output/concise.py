"""One line for each finding: file, line, column, level, rule, message

`file:line:column: level[rule] message`, for editors, `grep` and problem matchers. The level is `error`,
`warning` or `info` in every language. There is no other line: without findings nothing is written.
"""

from __future__ import annotations

from typing import TextIO

from qsstd.findings import Report
from qsstd.output import Show
from qsstd.output._words import log_safe, one_line, place


def write(report: Report, out: TextIO, *, show: Show) -> None:
    """Write a line a finding."""
    lines = [
        f"{place(one, show)}: {one.level.word}[{one.rule}] {one_line(one.message, show.language)}\n"
        for one in report.findings
    ]
    out.write(log_safe("".join(lines)))

"""For a pull request comment: counts, findings by file, hints folded away

Plain GitHub Markdown that GitLab shows too. A comment can hold 65 536 characters; what does not fit is
counted at the end.
"""

from __future__ import annotations

from typing import TextIO

from qsstd.findings import Report
from qsstd.output import Show
from qsstd.output._page import page

COMMENT = 65_536
"""Bytes, to be on the safe side: GitHub counts characters."""


def write(report: Report, out: TextIO, *, show: Show) -> None:
    """Write the report as Markdown."""
    out.write(page(report, show, COMMENT))

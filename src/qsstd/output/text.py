"""For people: each finding with its excerpt, marks, hint and repair

The first line names the level and the rule and says what is wrong. Below stand the place, the line of the
file with the spot underlined, other places that have to do with it, the hint, and whether `--fix` repairs
it. The last lines say how much was checked and what was found.

Of a comparison, changes that are editorial have a line each, after all others.

Colours appear on a terminal only. Characters that could command a terminal are written out, as in `\\x1b`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TextIO

from qsstd.findings import Finding, Level, Report
from qsstd.messages import say
from qsstd.output import Show
from qsstd.output._block import COLOURED, PLAIN, Paint, block
from qsstd.output._revision import consequences
from qsstd.output._words import log_safe, one_line, place, remarks, verdict

EDITORIAL = say("Editorial")


def write(report: Report, out: TextIO, *, show: Show) -> None:
    """Write all findings, a blank line after each, and the summary."""
    paint = COLOURED if show.colour else PLAIN
    lines: list[str] = []
    editorial = [finding for finding in report.findings if is_editorial(finding)]
    for finding in report.findings:
        if not is_editorial(finding):
            lines += [*block(finding, report, show, paint), ""]
    if editorial:
        lines.append(f"{paint.bold}{one_line(EDITORIAL, show.language)}{paint.off}")
        lines += (f"  {place(one, show)}: {one_line(one.message, show.language)}" for one in editorial)
        lines.append("")
    lines += summary(report, show, paint)
    out.write(log_safe("\n".join(lines)) + "\n")


def is_editorial(finding: Finding) -> bool:
    """Whether it is a change that changes nothing anybody does or may expect; a line is enough for it."""
    return finding.difference is not None and finding.difference.sort == "editorial" and finding.level is Level.INFO


def summary(report: Report, show: Show, paint: Paint) -> Iterator[str]:
    if report.revision is not None:
        for heading, items in consequences(report.revision):
            yield f"{paint.bold}{one_line(heading, show.language)}{paint.off}"
            yield from (f"  {one_line(item, show.language)}" for item in items)
            yield ""
    sign = "✓ " if show.unicode and not report.findings else ""
    yield f"{paint.bold}{sign}{verdict(report).in_language(show.language)}{paint.off}"
    for remark in remarks(report):
        yield remark.in_language(show.language)
    if report.findings and report.revision is None:
        yield say("'qsstd explain RULE' says why a rule matters and shows how to meet it").in_language(show.language)

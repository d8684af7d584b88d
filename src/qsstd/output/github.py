"""For GitHub Actions: annotations, and a summary of the step

Errors, warnings and infos become the workflow commands `::error`, `::warning` and `::notice`, with file,
line and column. GitHub shows at most ten annotations of a kind in a step, so all findings are also added to
the summary of the step as a Markdown page, as many as fit into the 1 MiB it may have.
"""

from __future__ import annotations

from pathlib import Path
from typing import TextIO

from qsstd import safe
from qsstd.findings import Finding, Level, Report
from qsstd.output import Show
from qsstd.output._page import page
from qsstd.output._words import HINT, colon, log_safe, one_line, place, verdict

COMMANDS = {Level.ERROR: "error", Level.WARNING: "warning", Level.INFO: "notice"}
SUMMARY = 1 << 20
"""Bytes that the summary of a step may have."""


def write(report: Report, out: TextIO, *, show: Show) -> None:
    """Write a command a finding and the verdict, and append the page to the summary of the step.

    Raises QsstdError when the summary cannot be written."""
    lines = [command(finding, show) for finding in report.findings]
    lines.append(log_safe(verdict(report).in_language(show.language)))
    out.write("\n".join(lines) + "\n")
    if show.step_summary:
        append_summary(Path(show.step_summary), report, show)


def command(finding: Finding, show: Show) -> str:
    """The workflow command of one finding; the place stands in the message too, since a log shows nothing else."""
    language, start, end = show.language, finding.span.start, finding.span.end
    text = f"{place(finding, show)}{colon(language)}{one_line(finding.message, language)}"
    if finding.hint:
        text += f"\n{HINT.in_language(language)}{colon(language)}{one_line(finding.hint, language)}"
    properties = f"file={safe.github_property(show.base + finding.file)},line={start.line},endLine={end.line}"
    if start.line == end.line:
        properties += f",col={start.column},endColumn={max(end.column, start.column)}"
    title = safe.github_property(finding.rule)
    return f"::{COMMANDS[finding.level]} {properties},title={title}::{safe.github_message(text)}"


def append_summary(path: Path, report: Report, show: Show) -> None:
    """Add the page to what other steps of the job have written, within the limit of the whole."""
    from qsstd.files import read_bytes, write_atomic

    size = path.stat().st_size if path.exists() else 0
    if text := page(report, show, SUMMARY - size):
        before = read_bytes(path.parent, path.name) if path.exists() else None
        write_atomic(path, (before or b"") + text.encode(), before)

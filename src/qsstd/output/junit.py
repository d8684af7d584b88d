"""JUnit for CI servers: a suite for each file, a case for each finding

An error is a failed case. A warning or an info is a skipped one, with its sentence as the reason, so that
it is seen and fails nothing. The text of a case is what `--output text` shows. Without findings there is
one suite with one case that passes, since many servers refuse a report without cases.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TextIO

from qsstd import safe
from qsstd.findings import Finding, Level, Report
from qsstd.output import Show
from qsstd.output._block import PLAIN, block
from qsstd.output._words import file_name, one_line, verdict


def write(report: Report, out: TextIO, *, show: Show) -> None:
    """Write the report as XML."""
    failures = report.count(Level.ERROR)
    lines = ['<?xml version="1.0" encoding="UTF-8"?>']
    tests = max(1, len(report.findings))
    lines.append(f'<testsuites name="qsstd" tests="{tests}" failures="{failures}" errors="0">')
    lines += (line for file, found in by_file(report) for line in suite(file, found, report, show))
    if not report.findings:
        lines += passing_suite(report, show)
    lines.append("</testsuites>")
    out.write("\n".join(lines).replace("##[", "##&#91;") + "\n")


def by_file(report: Report) -> Iterator[tuple[str, list[Finding]]]:
    files: dict[str, list[Finding]] = {}
    for finding in report.findings:
        files.setdefault(finding.file, []).append(finding)
    yield from files.items()


def suite(file: str, found: Sequence[Finding], report: Report, show: Show) -> Iterator[str]:
    name = safe.xml(file_name(file, show))
    failures = sum(finding.level is Level.ERROR for finding in found)
    yield (
        f'<testsuite name="{name}" tests="{len(found)}" failures="{failures}" errors="0"'
        f' skipped="{len(found) - failures}" file="{name}">'
    )
    for finding in found:
        yield from case(finding, name, report, show)
    yield "</testsuite>"


def case(finding: Finding, suite_name: str, report: Report, show: Show) -> Iterator[str]:
    start = finding.span.start
    outcome = "failure" if finding.level is Level.ERROR else "skipped"
    title = safe.xml(f"{finding.rule} {start.line}:{start.column}")
    message = safe.xml(one_line(finding.message, show.language))
    text = "\n".join(block(finding, report, show, PLAIN))
    yield f'<testcase name="{title}" classname="{suite_name}">'
    yield f'<{outcome} type="{finding.level.word}" message="{message}">{safe.xml(text)}</{outcome}>'
    yield "</testcase>"


def passing_suite(report: Report, show: Show) -> Iterator[str]:
    yield '<testsuite name="qsstd" tests="1" failures="0" errors="0" skipped="0">'
    yield f'<testcase name="{safe.xml(verdict(report).in_language(show.language))}" classname="qsstd"/>'
    yield "</testsuite>"

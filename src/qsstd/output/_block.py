"""One finding as a block of text: what, where, the excerpt with its marks, the hint and the repair."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from qsstd.findings import Finding, Level, Related, Report, Span
from qsstd.output import Show
from qsstd.output._cells import window
from qsstd.output._words import (
    FIX,
    HINT,
    colon,
    file_name,
    level_word,
    more_places,
    one_line,
    related_name,
    repair_line,
)

NEAR = 8
"""Lines between two places of a file that still stand in one excerpt."""
GAP = 2
"""Lines without a mark that an excerpt shows between two with one."""
MOST_RELATED = 10


@dataclass(frozen=True, slots=True)
class Paint:
    """Terminal codes; all empty where nothing is coloured."""

    error: str = ""
    warning: str = ""
    info: str = ""
    frame: str = ""
    bold: str = ""
    off: str = ""

    def of(self, level: Level) -> str:
        return self.error if level is Level.ERROR else self.warning if level is Level.WARNING else self.info


PLAIN = Paint()
COLOURED = Paint("\x1b[1;31m", "\x1b[1;33m", "\x1b[1;36m", "\x1b[1;34m", "\x1b[1m", "\x1b[0m")


@dataclass(frozen=True, slots=True)
class Mark:
    """A span to underline, with what is written beside it."""

    span: Span
    sign: str
    paint: str
    label: str = ""


def block(finding: Finding, report: Report, show: Show, paint: Paint) -> Iterator[str]:
    """The lines of ``finding``, without line breaks."""
    language, level = show.language, paint.of(finding.level)
    head = f"{level}{level_word(finding.level, language)}[{finding.rule}]{paint.off}"
    yield f"{head}{paint.bold}{colon(language)}{one_line(finding.message, language)}{paint.off}"
    yield from body(finding, report, show, paint)


def body(finding: Finding, report: Report, show: Show, paint: Paint) -> Iterator[str]:
    """Everything but the first line."""
    related = finding.related[:MOST_RELATED]
    near = [one for one in related if is_near(one, finding)]
    far = [one for one in related if not is_near(one, finding)]
    left_out = len(finding.related) - len(related)
    marks = [Mark(finding.span, "^", paint.of(finding.level))]
    marks += [related_mark(one, show, paint) for one in near]
    last = max([mark.span.start.line for mark in marks] + [one.span.start.line for one in far])
    margin = " " * len(str(last))
    lines = report.lines.get(finding.file, ())
    yield from excerpt("-->", file_name(finding.file, show), lines, marks, margin, show, paint)
    for one in far:
        mark = related_mark(one, show, paint)
        name, lines = related_name(one, show), report.lines.get(one.source, ())
        yield from excerpt("==>", name, lines, [mark], margin, show, paint)
    yield from notes(finding, left_out, margin, show, paint)


def is_near(one: Related, finding: Finding) -> bool:
    return not one.side and one.file == finding.file and abs(one.span.start.line - finding.span.start.line) <= NEAR


def related_mark(one: Related, show: Show, paint: Paint) -> Mark:
    return Mark(one.span, "-", paint.frame, one_line(one.message, show.language))


def notes(finding: Finding, left_out: int, margin: str, show: Show, paint: Paint) -> Iterator[str]:
    start = f"{margin} {paint.frame}={paint.off} {paint.bold}"
    between = colon(show.language)
    if left_out:
        yield f"{margin} {paint.frame}={paint.off} {more_places(left_out).in_language(show.language)}"
    if finding.hint:
        text = one_line(finding.hint, show.language)
        yield f"{start}{HINT.in_language(show.language)}{paint.off}{between}{text}"
    if finding.repair:
        text = repair_line(finding, show.language)
        yield f"{start}{FIX.in_language(show.language)}{paint.off}{between}{text}"


def excerpt(
    arrow: str, name: str, lines: Sequence[str], marks: Sequence[Mark], margin: str, show: Show, paint: Paint
) -> Iterator[str]:
    """Where ``marks`` (the first of them leads) are in the file called ``name``, and each mark under its line."""
    start = marks[0].span.start
    yield f"{margin}{paint.frame}{arrow}{paint.off} {name}:{start.line}:{start.column}"
    marked = [mark for mark in marks if mark.span.start.line <= len(lines)]
    if not marked:
        yield from (f"{margin} {paint.frame}={paint.off} {mark.label}" for mark in marks if mark.label)
        return
    edge = f"{margin} {paint.frame}|{paint.off}"
    room = show.width - len(margin) - 3
    yield edge
    previous = 0
    for number in sorted({mark.span.start.line for mark in marked}):
        yield from between(previous, number, lines, margin, room, paint)
        here = [mark for mark in marked if mark.span.start.line == number]
        yield from marked_line(number, lines[number - 1], here, margin, room, paint)
        previous = number
    yield edge


def between(previous: int, number: int, lines: Sequence[str], margin: str, room: int, paint: Paint) -> Iterator[str]:
    """The lines from one marked line to the next, or dots for them where they are many."""
    if not previous:
        return
    if number - previous - 1 > GAP:
        yield f"{paint.frame}...{paint.off}"
        return
    for plain in range(previous + 1, number):
        text = window(lines[plain - 1], 0, room).text
        yield f"{paint.frame}{plain:>{len(margin)}} |{paint.off} {text}".rstrip()


def marked_line(number: int, line: str, marks: Sequence[Mark], margin: str, room: int, paint: Paint) -> Iterator[str]:
    """The line, and under it each mark on a line of its own."""
    seen = window(line, marks[0].span.start.column - 1, room)
    yield f"{paint.frame}{number:>{len(margin)}} |{paint.off} {seen.text}".rstrip()
    edge = f"{margin} {paint.frame}|{paint.off} "
    for mark in marks:
        end = mark.span.end.column - 1 if mark.span.end.line == number else len(line)
        first = seen.cell(mark.span.start.column - 1)
        under = mark.sign * max(1, seen.cell(end) - first)
        label = f" {mark.label}" if mark.label else ""
        yield f"{edge}{' ' * first}{mark.paint}{under}{label}{paint.off}"

"""How far limits went, in one line, and the course of their main number as a sparkline."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from qsstd.cli.help import wrapped
from qsstd.diff.chronicle.course import Stretch, course
from qsstd.diff.chronicle.versions import Chronicle
from qsstd.messages import Message, say
from qsstd.model.limit_words import spoken_measure
from qsstd.model.quantity import Quantity
from qsstd.output._cells import cells
from qsstd.output._words import colon

if TYPE_CHECKING:
    from qsstd.cli.chronicle import Canvas

BARS, PLAIN_BARS = "▁▂▃▅▇", "_.-~^"
BREAK, PLAIN_BREAK = "┆", "|"


def course_lines(told: Chronicle, canvas: Canvas) -> Iterator[str]:
    """Nothing where there are no two limits to be compared."""
    if told.drift is None:
        return
    yield ""
    yield from wrapped(drift_line(told, canvas), canvas.width)
    for message in told.drift.besides:
        yield from canvas.laid_out(canvas.item(message), canvas.width)
    found = course(told)
    if found is None or sum(len(stretch.points) for stretch in found.stretches) < 2:
        return
    border = BREAK if canvas.is_unicode else PLAIN_BREAK
    ranges = f" {border} ".join(between(stretch, canvas) for stretch in found.stretches)
    label = canvas.words(spoken_measure(found.figure, canvas.language)) + colon(canvas.language)
    room = max(10, canvas.width - cells(label) - cells(ranges) - 2)
    drawn = border.join(bars(stretch, canvas.is_unicode) for stretch in found.stretches)
    yield f"{label}{drawn[-room:]}  {ranges}"
    for message in breaks(found.stretches):
        yield from wrapped(f"{border} {canvas.words(message)}", canvas.width)


def drift_line(told: Chronicle, canvas: Canvas) -> str:
    """``From first to last: mean ≤ 24 h → mean ≤ 18 h, −25 %, stricter``."""
    from qsstd.cli.chronicle import RELATIONS

    assert told.drift is not None
    verdict = told.drift.verdict
    ends = [version.terms.limits for version in (told.limited[0], told.limited[-1]) if version.terms]
    words = [f" {canvas.arrow} ".join(canvas.words(one) for one in ends)]
    if verdict.margin is not None:
        words.append(canvas.percent(verdict.margin))
    words.append(canvas.words(say("no drift") if verdict.relation == "equal" else RELATIONS[verdict.relation][0]))
    joint = "，" if canvas.language == "zh" else ", "
    return canvas.words(say("From first to last: {change}", change=joint.join(words)))


def between(stretch: Stretch, canvas: Canvas) -> str:
    """``18 h … 24 h``; one value where there is no other."""
    ends = [canvas.words(one) for one in (stretch.least, stretch.most)]
    return ends[0] if ends[0] == ends[1] else f" {'…' if canvas.is_unicode else '..'} ".join(ends)


def breaks(stretches: Sequence[Stretch]) -> Iterator[Message]:
    """Why the line is broken."""
    for stretch in stretches[1:]:
        if stretch.because:
            day = stretch.points[0][0]
            yield say("from {day} on not comparable with before: {reason}", day=day, reason=stretch.because[0])
        elif stretch.after_gap:
            yield say("in between there was no such limit")


def bars(stretch: Stretch, is_unicode: bool) -> str:
    """One bar a version, from the least value to the most."""
    signs = BARS if is_unicode else PLAIN_BARS
    return "".join(signs[level(quantity, stretch, len(signs))] for _, quantity in stretch.points)


def level(quantity: Quantity, stretch: Stretch, levels: int) -> int:
    least, most = stretch.least.size, stretch.most.size
    if least == most:
        return levels // 2
    return round((quantity.size - least) / (most - least) * (levels - 1))

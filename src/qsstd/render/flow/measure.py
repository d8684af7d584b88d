"""How large boxes, conditions and gaps are, on paper and in BPMN; "along" is the way of the flow, "across" the lanes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from qsstd.render.flow.drawing import Lane
from qsstd.render.flow.graph import Item
from qsstd.render.flow.lettering import SIZE, SMALL, broad, tall, width, wrap

PADDING = 5.0
HEAD = 20.0
DISC = 7.0
"""Radius of the disc with the number of a step, on the upper left corner of its box."""
BOLD = 1.12
"""How much wider bold letters are."""
WIDEST, NARROWEST = 116.0, 58.0


@dataclass(frozen=True, slots=True)
class Style:
    """``size``, ``small``: of letters; ``pitch``: from track to track; ``beside``: from the outer track to a box.

    ``between``: the least from row to row, ``aside``: from column to column."""

    horizontal: bool
    size: float
    small: float
    pitch: float
    beside: float
    between: float
    aside: float
    head: float


PAPER = Style(False, SIZE, SMALL, 7.0, 8.0, 15.0, 8.0, HEAD)
BPMN = Style(True, 12.0, 11.0, 12.0, 20.0, 40.0, 15.0, 30.0)


@dataclass(frozen=True, slots=True)
class Block:
    """Lines of text and the room that they take."""

    lines: tuple[str, ...]
    width: float
    height: float


def block(item: Item, style: Style, column: float) -> Block:
    """The box of ``item``."""
    if item.shape == "decision":
        side = 50.0 if style.horizontal else 22.0
        return Block((), side, side)
    if style.horizontal:
        return bpmn_block(item, style)
    if item.shape != "task":
        lines = wrap(item.text, column - 2 * PADDING, style.small)
        high = tall(lines, style.small) + 8
        return Block(lines, max(broad(lines, style.small) + 20, 24), max(high, 18))
    lines = wrap(item.text, column - 2 * PADDING, style.size)
    return Block(lines, column, max(tall(lines, style.size) + 2 * PADDING + 2, 28))


def bpmn_block(item: Item, style: Style) -> Block:
    """What BPMN tools make: 120 by 80 for a task, more where its name does not fit below its sign; 36 for an event."""
    if item.shape != "task":
        return Block(wrap(item.text, 84, style.small), 36.0, 36.0)
    lines = wrap(f"{item.node.number} {item.text}", 106, style.size)
    return Block(lines, 120.0, max(80.0, tall(lines, style.size) + 34))


def condition(text: str, style: Style, column: float, *, down: bool) -> Block:
    """A condition: on paper in the middle of its arrow, in BPMN above it or, where it goes ``down``, to its right."""
    if not style.horizontal:
        return set_in(text, column - 4, style.small)
    if down:
        return set_in(text, 70, style.small)
    return next(
        (found for room in range(70, 400, 10) if (found := set_in(text, room, style.small)).height <= 40),
        set_in(text, 400, style.small),
    )


def set_in(text: str, room: float, size: float) -> Block:
    lines = wrap(text, room, size)
    return Block(lines, *label_size(lines, size))


def widest_word(texts: Iterable[str], size: float) -> float:
    """How wide a word is that should not be broken; one that is wider than a column can be is."""
    words = (word for text in texts for word in text.split() if word.isascii())
    return max((room for word in words if (room := width(word, size)) <= WIDEST - 2 * PADDING), default=0.0)


def head_lines(lane: Lane, *, horizontal: bool) -> tuple[str, ...]:
    """The title of a lane, broken to fit its head."""
    return wrap(
        lane.title,
        max(((lane.height if horizontal else lane.width) - 4) / BOLD, 20),
        BPMN.size if horizontal else SMALL,
    )


def head_size(lanes: Iterable[Lane], *, horizontal: bool) -> float:
    """How tall the heads of ``lanes`` are, or how wide where the lanes lie."""
    style = BPMN if horizontal else PAPER
    size = style.size if horizontal else style.small
    return max((tall(head_lines(lane, horizontal=horizontal), size) + 8 for lane in lanes), default=0.0)


def label_size(lines: tuple[str, ...], size: float) -> tuple[float, float]:
    """Width and height of a condition in letters of ``size``, with what is around it."""
    around = 4.0 if size == SMALL else size + 3
    return round(broad(lines, size) + around, 1), round(tall(lines, size) + 3, 1)

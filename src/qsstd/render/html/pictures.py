"""The swimlanes of a process: in a page, where a box leads to its step, and as a file of their own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from qsstd import safe
from qsstd.render.context.parts import ProcessPart
from qsstd.render.flow.drawing import Drawing
from qsstd.render.flow.svg import svg


def picture(process: ProcessPart) -> str:
    """The file, in plain colours."""
    return finished(svg(process.drawing, process.title, process.alternative, themed=False), process.drawing)


def inline(process: ProcessPart, name: str, links: Mapping[str, str]) -> str:
    """The part of a page, in its colours. ``name``: begins its ids; ``links``: where each step is, by its id."""
    drawing = spoken(process.drawing)
    return finished(svg(drawing, process.title, process.alternative, id=name, links=links), drawing)


def spoken(drawing: Drawing) -> Drawing:
    """The drawing with links only where they have a text: a bare diamond would be one that nobody can read out."""
    return replace(drawing, boxes=tuple(box if box.lines else replace(box, step="") for box in drawing.boxes))


def finished(text: str, drawing: Drawing) -> str:
    """As large as its points are on paper; nothing in it hides or turns the order of its text."""
    size = f'width="{drawing.width}" height="{drawing.height}"'
    return safe.terminal(text.replace(size, f'width="{drawing.width}pt" height="{drawing.height}pt"', 1))

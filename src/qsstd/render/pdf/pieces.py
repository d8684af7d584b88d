"""Where a long swimlane chart is cut into pages: between rows of boxes, never through one."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from qsstd.render.flow.drawing import Drawing

WIDTH, HEIGHT = 470.0, 620.0
"""Points of a page that a chart can have; a larger one is drawn smaller."""
SMALLEST = 0.7
"""How small a chart may become before it is cut; its letters are then 6.3 points."""
Piece = tuple[float, float]


def pieces(drawing: Drawing) -> tuple[Piece, ...]:
    """From where to where each piece goes, about equally long; one for a chart that fits on a page or has no gaps."""
    part = min(1.0, WIDTH / drawing.width) if drawing.width else 1.0
    room = HEIGHT / min(part, SMALLEST)
    if drawing.horizontal or drawing.height <= room:
        return ((0.0, drawing.height),)
    number = ceil(drawing.height / (HEIGHT / part))
    ends = [drawing.height * one / number for one in range(1, number)]
    gaps = [*cuts(drawing)]
    chosen = sorted({min(gaps, key=lambda gap: abs(gap - end)) for end in ends}) if gaps else []
    return tuple(zip([0.0, *chosen], [*chosen, drawing.height], strict=True))


def cuts(drawing: Drawing) -> Iterator[float]:
    """The middle of each gap between rows."""
    bottom: float | None = None
    for top, end in sorted((box.y, box.y + box.height) for box in drawing.boxes):
        if bottom is not None and top > bottom:
            yield round((top + bottom) / 2, 1)
        bottom = max(end, bottom or 0.0)

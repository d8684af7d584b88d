"""Where a long swimlane chart is cut into pages: between rows of boxes, never through one."""

from __future__ import annotations

from collections.abc import Iterable

from qsstd.render.flow.drawing import Drawing

LARGEST = 590.0
"""Points that a piece is high at most, where there is a place to cut; the height of a page less its head and foot."""
WIDEST = 470.0
"""Points that a page is wide; a wider chart is made smaller, and so its pieces may be higher."""
Piece = tuple[float, float]


def pieces(drawing: Drawing) -> tuple[Piece, ...]:
    """From where to where each piece goes; one piece for a chart that fits on a page or has no room to cut."""
    room = LARGEST * max(1.0, drawing.width / WIDEST)
    if drawing.horizontal or drawing.height <= room:
        return ((0.0, drawing.height),)
    made: list[Piece] = []
    start = 0.0
    while drawing.height - start > room:
        end = max((cut for cut in cuts(drawing) if start < cut <= start + room), default=drawing.height)
        if end >= drawing.height:
            break
        made.append((start, end))
        start = end
    return (*made, (start, drawing.height))


def cuts(drawing: Drawing) -> Iterable[float]:
    """The middle of each gap between rows."""
    bottom = None
    for top, end in sorted((box.y, box.y + box.height) for box in drawing.boxes):
        if bottom is not None and top > bottom:
            yield round((top + bottom) / 2, 1)
        bottom = max(end, bottom or 0.0)

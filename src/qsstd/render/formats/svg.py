"""The flow chart of each process as a picture

A swimlane chart a process, for other documents and for the web. It has a title and a description for who cannot see
it, and takes the colours of a dark page.
"""

from __future__ import annotations

from qsstd.render.context.print_outs import Handbook, Manual
from qsstd.render.flow.svg import svg
from qsstd.render.sheet import Files, Sheet


def write(sheet: Sheet) -> Files:
    """A file for each process of a manual or handbook."""
    if not isinstance(sheet.context, Manual | Handbook):
        return {}
    return {
        f"{sheet.name}-{one.id}.svg": svg(one.drawing, one.title, one.alternative).encode()
        for one in sheet.context.processes
        if one.drawing.boxes
    }

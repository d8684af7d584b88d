"""BPMN 2.0, for modelling tools

Each process as a pool with a lane for each role, its tasks with method and precautions as documentation, and the
drawing. Tools that read BPMN open it as it is drawn. Identifiers come from the standards, so that a new revision
differs only where the process does.
"""

from __future__ import annotations

from qsstd.render.models import bpmn_files
from qsstd.render.sheet import Files, Sheet


def write(sheet: Sheet) -> Files:
    """A file for each process of a manual or handbook."""
    return {f"{sheet.name}-{name}": data for name, data in bpmn_files(sheet).items()}

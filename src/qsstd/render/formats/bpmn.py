"""BPMN 2.0, for modelling tools

Each process as a pool with a lane for each role, its tasks with method and precautions as documentation, and the
drawing. Tools that read BPMN open it as it is drawn. Identifiers come from the standards, so that a new revision
differs only where the process does.
"""

from __future__ import annotations

from qsstd.render.flow.bpmn import bpmn
from qsstd.render.flow.layout import layout
from qsstd.render.parts import Handbook, Manual, ProcessPart
from qsstd.render.sheet import Files, Sheet


def write(sheet: Sheet) -> Files:
    """A file for each process of a manual or handbook."""
    if not isinstance(sheet.context, Manual | Handbook):
        return {}
    return {
        f"{sheet.name}-{one.id}.bpmn": bpmn(chart, layout(chart, horizontal=True), documentation(one)).encode()
        for one in sheet.context.processes
        if (chart := sheet.charts.get(one.id)) is not None
    }


def documentation(process: ProcessPart) -> dict[str, str]:
    """Id of a step → how it is done and what to mind."""
    return {step.id: "\n".join((*step.method, *step.precautions)) for step in process.steps}

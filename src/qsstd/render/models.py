"""The BPMN file of each process of a print-out."""

from __future__ import annotations

from qsstd.render.context.parts import ProcessPart
from qsstd.render.context.places import plain_name
from qsstd.render.context.print_outs import Handbook, Manual
from qsstd.render.flow.bpmn import bpmn
from qsstd.render.flow.layout import layout
from qsstd.render.sheet import Sheet


def bpmn_files(sheet: Sheet) -> dict[str, bytes]:
    """``<process>.bpmn`` of every process of a manual or handbook; nothing of another print-out."""
    if not isinstance(sheet.context, Manual | Handbook):
        return {}
    return {
        f"{plain_name(one.id)}.bpmn": bpmn(chart, layout(chart, horizontal=True), documentation(one)).encode()
        for one in sheet.context.processes
        if (chart := sheet.charts.get(one.id)) is not None
    }


def documentation(process: ProcessPart) -> dict[str, str]:
    """Id of a step → how it is done and what to mind."""
    return {step.id: "\n".join((*step.method, *step.precautions)) for step in process.steps}

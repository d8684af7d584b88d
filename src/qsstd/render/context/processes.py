"""Processes as a manual prints them."""

from __future__ import annotations

from collections.abc import Iterable

from qsstd.kinds.process import Process
from qsstd.render.context.charts import alternative, chart, drawing
from qsstd.render.context.contents import areas
from qsstd.render.context.controls import control, history
from qsstd.render.context.parts import Pair, ProcessPart, Row
from qsstd.render.context.promised import pair
from qsstd.render.context.raci import raci
from qsstd.render.context.steps import Course, named_by, steps
from qsstd.render.context.view import View
from qsstd.render.flow.mermaid import mermaid
from qsstd.workspace.index import Record


def every_process(view: View) -> list[Process]:
    """The processes that are printed, in the order of the areas of service, then of their ids."""
    order = {area.id: number for number, area in enumerate(areas(view))}
    return sorted(view.documents(Process), key=lambda one: (order.get(one.area or "", len(order)), one.id))


def process_part(course: Course, view: View) -> ProcessPart:
    """A process with its chart, its matrix and its steps."""
    process = course.process
    return ProcessPart(
        control=control(process, view),
        id=process.id,
        title=view.text(process.title),
        purpose=view.text(process.purpose),
        area=view.title("area", process.area),
        promises=promises(course, view),
        drawing=drawing(course, view),
        mermaid=mermaid(chart(course, view)),
        alternative=alternative(course, view),
        raci=raci(course, view),
        steps=steps(course, view),
        history=rows(course, view),
    )


def kept(course: Course, view: View) -> list[Record]:
    """The promises that the whole process keeps; for one role those of them that its own steps name."""
    found = view.named(course.process.id, "keeps", course.process.keeps)
    if course.own is None:
        return found
    own = {record.address for step in course.shown for record in named_by(step, course, view)}
    return [record for record in found if record.address in own]


def promises(course: Course, view: View) -> tuple[Pair, ...]:
    return tuple(pair(record, view) for record in kept(course, view))


def rows(course: Course, view: View) -> tuple[Row, ...]:
    """The revision table; of a part of the process the handbook says what concerns it."""
    return history([course.process], view) if course.own is None else ()


def named_in(courses: Iterable[Course], view: View) -> list[Record]:
    """Every standard that the processes and their steps name, once, in that order."""
    found: dict[str, Record] = {}
    for course in courses:
        for record in kept(course, view):
            found.setdefault(record.address, record)
        for step in course.shown:
            for record in named_by(step, course, view):
                found.setdefault(record.address, record)
    return list(found.values())

"""A process as a chart: what is drawn, and the same in words for who cannot see it."""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.kinds.process import Step
from qsstd.messages import Message, Speaks, say
from qsstd.render.context.manual_words import BEGIN, FINISH, STAGES
from qsstd.render.context.steps import Course, following
from qsstd.render.context.view import View
from qsstd.render.flow.chart import Chart, Node, Role, Way
from qsstd.render.flow.drawing import Drawing
from qsstd.workspace.index import Record


def drawing(course: Course, view: View) -> Drawing:
    """The swimlanes of a process."""
    from qsstd.render.flow.layout import layout

    return layout(chart(course, view))


def chart(course: Course, view: View) -> Chart:
    """A lane for each role that answers for a step; of steps that are not the reader's only the numbers."""
    process = course.process
    nodes = [node(step, course, view) for step in process.steps]
    links = {one.id: one for step in process.steps for one in linked(step, course, view)}
    return Chart(
        id=process.id,
        title=view.text(process.title),
        lanes=tuple(lanes(course, view)),
        nodes=(*nodes, *links.values()),
        start=process.steps[0].id if process.steps else "",
        ends=tuple(one.id for one in nodes if not one.ways),
        begin=view.text(BEGIN),
        finish=view.text(FINISH),
    )


def lanes(course: Course, view: View) -> Iterator[Role]:
    owners = dict.fromkeys(step.owner or "" for step in course.process.steps)
    for owner in owners:
        yield Role(owner, view.role(owner))


def node(step: Step, course: Course, view: View) -> Node:
    own = course.shows(step)
    return Node(
        id=step.id,
        number=course.number(step.id),
        title=view.text(step.title) if own else "",
        lane=step.owner or "",
        ways=tuple(ways(step, course, view)),
        own=own,
        stage=view.text(STAGES[step.stage]) if step.stage else "",
    )


def ways(step: Step, course: Course, view: View) -> Iterator[Way]:
    for one, to in leading(step, course, view):
        condition = one if course.shows(step) else None
        yield Way(place(to, course), view.text(condition))


def leading(step: Step, course: Course, view: View) -> Iterator[tuple[Speaks | None, Record]]:
    """The condition and the step of each way on that leads somewhere."""
    for one in step.next:
        to = following(one, step, course, view)
        if to is not None:
            yield one.when, to


def place(to: Record, course: Course) -> str:
    """What the box of a step is called: in another process by its process, which is drawn on its own sheet."""
    return to.id if to.document == course.process.id else f"{to.document}/"


def linked(step: Step, course: Course, view: View) -> Iterator[Node]:
    """The way to the sheets of other processes, in the lane of who hands over."""
    for _, to in leading(step, course, view):
        if to.document != course.process.id:
            title = view.document_title(to.address)
            yield Node(place(to, course), "", title, step.owner or "", own=course.shows(step), link=True)


def alternative(course: Course, view: View) -> str:
    """The chart in words: who does which step, and what comes next."""
    stop, blank = ("。", "") if view.language == "zh" else (".", " ")
    told = [view.text(says) + stop for step in course.process.steps for says in [told_step(step, course, view)]]
    return blank.join(told)


def told_step(step: Step, course: Course, view: View) -> Message:
    number, role = course.number(step.id), view.role(step.owner)
    onward = view.sentences(
        [told_way(condition, to, step, course, view) for condition, to in leading(step, course, view)]
    )
    onward = onward or view.text(say("the end of the process"))
    if not course.shows(step):
        return say("{number}: {onward}", number=number, onward=onward)
    title = view.text(step.title)
    if not role:
        return say("{number} {title}: {onward}", number=number, title=title, onward=onward)
    return say("{number} {title} ({role}): {onward}", number=number, title=title, role=role, onward=onward)


def told_way(condition: Speaks | None, to: Record, step: Step, course: Course, view: View) -> Message:
    """What comes next, by its number; a step of another process by the name of that."""
    number = course.number(to.id) if to.document == course.process.id else view.document_title(to.address)
    if condition is None or not course.shows(step):
        return say("then {number}", number=number)
    return say("{condition}: then {number}", condition=condition, number=number)

"""Who learns what: the courses, and the sheet that a role signs for."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from qsstd.kinds.training import Course, Training
from qsstd.messages import Message, say
from qsstd.render.context.contents import titled
from qsstd.render.context.parts import CoursePlan, Pair
from qsstd.render.context.people import every_role, holders, own_steps
from qsstd.render.context.print_outs import Lesson
from qsstd.render.context.processes import named_in
from qsstd.render.context.view import View
from qsstd.render.context.words import kind_word
from qsstd.workspace.index import Record

Planned = tuple[str, Course]
"""The address of a course, and the course."""


def every_course(view: View) -> Iterator[Planned]:
    for document in view.documents(Training):
        for one in document.courses:
            yield f"{document.id}/{one.id}", one


def covering(view: View, documents: Collection[str]) -> Iterator[Planned]:
    """The courses that teach one of ``documents``, or an entry of one."""
    for address, one in every_course(view):
        if any(record.document in documents for record in covered(address, one, view)):
            yield address, one


def taken_by(role: str, view: View) -> list[Planned]:
    return [(address, one) for address, one in every_course(view) if role in one.roles]


def covered(address: str, one: Course, view: View) -> list[Record]:
    """What a course teaches, as far as it is printed."""
    return view.named(address, "covers", one.covers)


def plans(courses: Iterable[Planned], view: View, own: Collection[str] | None = None) -> tuple[CoursePlan, ...]:
    """``own``: the steps that may be named, by their addresses; None: all."""
    return tuple(plan(address, one, view, own) for address, one in courses)


def plan(address: str, one: Course, view: View, own: Collection[str] | None) -> CoursePlan:
    last = max(one.held, key=lambda held: held.date, default=None)
    teaches = [record for record in covered(address, one, view) if may_name(record, own)]
    return CoursePlan(
        title=view.text(one.title),
        roles=view.roles(one.roles),
        covers=tuple(titled(record, view) for record in teaches),
        method=view.text(one.method),
        hours=view.text(one.hours),
        assessment=view.text(one.assessment),
        last=view.text(last_time(view.day(last.date), last.version)) if last else "",
        address=address,
    )


def last_time(day: str, version: str | None) -> Message:
    if version is None:
        return say("{day}", day=day)
    return say("{day}, version {version}", day=day, version=version)


def may_name(record: Record, own: Collection[str] | None) -> bool:
    """Whether a handbook may name ``record``: of steps only those of its role."""
    return own is None or record.kind != "step" or record.address in own


def lessons(view: View, roles: Collection[str] | None = None) -> tuple[Lesson, ...]:
    """What every role learns that has a course or steps of its own. ``roles``: only these, by their ids."""
    found = (lesson(role.id, view) for role in every_role(view) if roles is None or role.id in roles)
    return tuple(one for one in found if one.courses or one.topics)


def lesson(role: str, view: View) -> Lesson:
    courses = taken_by(role, view)
    own = own_steps(role, view)
    steps = [record for course in own for step in course.shown if (record := view.record(course.address(step)))]
    known = [record for address, one in courses for record in covered(address, one, view)]
    topics = unique([*known, *named_in(own, view), *steps])
    return Lesson(
        role=view.role(role),
        department=view.department(role),
        courses=plans(courses, view),
        topics=tuple(topic(record, view) for record in topics),
        changed=tuple(changed(topics, view)),
        people=holders(role, view),
    )


def unique(records: Iterable[Record]) -> list[Record]:
    return list({record.address: record for record in records}.values())


def topic(record: Record, view: View) -> Pair:
    """What is learnt: its name, what it is, and the version that holds."""
    version = say("version {version}", version=record.head.version)
    return Pair(titled(record, view), kind_word(record.kind, view.language), view.text(version))


def changed(topics: Sequence[Record], view: View) -> Iterator[str]:
    """What is new of ``topics``: each that changed, and each entry that did of a document that is learnt wholly."""
    whole = {record.address for record in topics if record.is_document}
    named = {record.address for record in topics}
    for record in view.source.index.records:
        is_learnt = record.address in named or record.document in whole
        if is_learnt and record.address in view.changed and view.document_of(record.address):
            yield titled(record, view)

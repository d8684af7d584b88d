"""Who answers for what: every role with its department, its people, its steps and its documents."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from qsstd.kinds.organisation import Organisation, Role
from qsstd.messages import say
from qsstd.model.head import Document
from qsstd.render.context.parts import Duty
from qsstd.render.context.processes import every_process
from qsstd.render.context.steps import Course
from qsstd.render.context.view import View


def every_role(view: View) -> Iterator[Role]:
    for document in view.documents(Organisation):
        yield from document.roles


def holders(role: str, view: View) -> tuple[str, ...]:
    """The people who hold ``role`` on the day of the print-out."""
    return tuple(
        view.text(person.name)
        for document in view.documents(Organisation)
        for person in document.people
        if role in person.roles and (person.until is None or person.until >= view.clock.day)
    )


def duties(
    courses: Sequence[Course], documents: Sequence[Document], view: View, only: Collection[str] | None = None
) -> tuple[Duty, ...]:
    """The duties of every role in ``courses`` and for ``documents``. ``only``: of the roles of these ids."""
    return tuple(
        Duty(
            id=role.id,
            role=view.text(role.title),
            department=view.department(role.id),
            deputy=view.deputy(role.id),
            people=holders(role.id, view),
            steps=tuple(owned(role.id, courses, view)),
            documents=tuple(view.text(one.title) for one in documents if one.owner == role.id),
        )
        for role in every_role(view)
        if only is None or role.id in only
    )


def owned(role: str, courses: Iterable[Course], view: View) -> Iterator[str]:
    """The steps that ``role`` owns: number and name, behind the name of their process."""
    for course in courses:
        for step in course.shown:
            if step.owner == role:
                number = course.number(step.id)
                said = say("{process}: {number} {step}", process=course.process.title, number=number, step=step.title)
                yield view.text(said)


def involved(courses: Iterable[Course]) -> frozenset[str]:
    """The roles that take part in the steps, or are called when one takes too long."""
    found: set[str | None] = set()
    for course in courses:
        for step in course.shown:
            found.add(step.owner)
            found.add(step.escalate.to if step.escalate else None)
            if step.with_ is not None:
                found |= {*step.with_.consulted, *step.with_.informed}
    return frozenset(role for role in found if role)


def distribution(roles: Collection[str], view: View) -> tuple[str, ...]:
    """The departments that work by the print-out: those of ``roles``."""
    theirs = {view.department_id(role) for role in roles}
    return tuple(
        view.text(one.title)
        for document in view.documents(Organisation)
        for one in document.departments
        if one.id in theirs
    )


def own_steps(role: str, view: View) -> list[Course]:
    """The processes in which ``role`` owns steps, with these."""
    found = [
        (process, frozenset(step.id for step in process.steps if step.owner == role)) for process in every_process(view)
    ]
    return [Course(process, own) for process, own in found if own]

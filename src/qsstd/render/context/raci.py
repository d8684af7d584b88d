"""Who does, answers for, is asked about and is told of each step.

The owner of a step does it and answers for it, A/R: a step has one owner and names nobody else who works on it. Who is
consulted is C, who is informed I; to whom a step is escalated stands with the step."""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.kinds.process import Step
from qsstd.render.context.parts import Raci, RaciRow
from qsstd.render.context.steps import Course
from qsstd.render.context.view import View

OWNER = "A/R"
CONSULTED, INFORMED = "C", "I"


def raci(course: Course, view: View) -> Raci:
    """The matrix of the steps that are shown: owners first, in the order of the steps."""
    roles = taking_part(course)
    rows = (
        RaciRow(course.number(step.id), view.text(step.title), tuple(letters(step).get(role, "") for role in roles))
        for step in course.shown
    )
    return Raci(view.roles(roles), tuple(rows))


def taking_part(course: Course) -> list[str]:
    """The roles that have to do with the steps that are shown."""
    steps = course.shown
    owners = [step.owner for step in steps if step.owner]
    return list(dict.fromkeys([*owners, *(role for step in steps for role, _ in asked(step))]))


def asked(step: Step) -> Iterator[tuple[str, str]]:
    if step.with_ is not None:
        yield from ((role, CONSULTED) for role in step.with_.consulted)
        yield from ((role, INFORMED) for role in step.with_.informed)


def letters(step: Step) -> dict[str, str]:
    """The letters of each role that has one."""
    found: dict[str, list[str]] = {step.owner: [OWNER]} if step.owner else {}
    for role, letter in asked(step):
        given = found.setdefault(role, [])
        if letter not in given:
            given.append(letter)
    return {role: "/".join(given) for role, given in found.items()}

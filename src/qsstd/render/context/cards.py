"""Quick cards: one step or one moment with the customer on a quarter of a page."""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.kinds.attitude import Attitude, Situation
from qsstd.kinds.process import Process, Step
from qsstd.messages import Language, say
from qsstd.model.head import Document
from qsstd.render.context.frame import frame, one_document, one_role
from qsstd.render.context.manual_words import CARDS
from qsstd.render.context.people import own_steps
from qsstd.render.context.print_outs import Card, Cards
from qsstd.render.context.processes import every_process, named_in
from qsstd.render.context.reading import Source
from qsstd.render.context.steps import Course, time_limit
from qsstd.render.context.view import View, view


def cards(
    source: Source, language: Language, *, process: str | None = None, role: str | None = None, draft: bool = False
) -> Cards:
    """A card for each step and each moment with the customer.

    ``process``: of its steps and the moments that they follow. ``role``: of the steps that it owns and of these moments.
    Raises QsstdError for a process or role that there is not."""
    seen = view(source, language, draft)
    if role is not None:
        one_role(role, seen)
    courses = chosen(process, role, seen)
    moments = every_moment(seen)
    if process is not None or role is not None:
        named = {record.address for record in named_in(courses, seen)}
        moments = (one for one in moments if not named.isdisjoint((one[0].id, f"{one[0].id}/{one[1].id}")))
    made = [step_card(step, course, seen) for course in courses for step in course.shown]
    made += [moment_card(document, one, seen) for document, one in moments]
    return Cards(**frame(seen), title=seen.text(CARDS), cards=tuple(made))


def chosen(process: str | None, role: str | None, view: View) -> list[Course]:
    """The processes with the steps that are asked for."""
    if process is not None:
        process = one_document(Process, process, view).id
    courses = own_steps(role, view) if role is not None else [Course(one) for one in every_process(view)]
    return [course for course in courses if process in (None, course.process.id)]


def every_moment(view: View) -> Iterator[tuple[Attitude, Situation]]:
    for document in view.documents(Attitude):
        for one in document.scenarios:
            yield document, one


def step_card(step: Step, course: Course, view: View) -> Card:
    return Card(
        number=course.number(step.id),
        title=view.text(step.title),
        subtitle=view.text(course.process.title),
        owner=view.role(step.owner),
        time_limit=time_limit(step, view),
        do=view.texts(step.method),
        mind=view.texts(step.precautions),
        version=stamp(course.process, view),
    )


def moment_card(document: Attitude, one: Situation, view: View) -> Card:
    """What is said and done above, what never below."""
    said = [say("say: {phrase}", phrase=phrase) for phrase in one.say]
    never = [say("never say: {phrase}", phrase=phrase) for phrase in one.never_say]
    return Card(
        number="",
        title=view.text(one.title),
        subtitle=view.text(document.title),
        owner="",
        time_limit="",
        do=view.texts([*said, *one.do]),
        mind=view.texts([*never, *(say("never: {deed}", deed=deed) for deed in one.never_do)]),
        version=stamp(document, view),
    )


def stamp(document: Document, view: View) -> str:
    """By which a card that is out of date is told."""
    return view.text(say("{document}, version {version}", document=document.id, version=document.version))

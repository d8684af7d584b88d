"""The steps of a process, each with who does it, how, what to mind, how fast, and what comes next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from qsstd.kinds.process import Branch as Next
from qsstd.kinds.process import Process, Step
from qsstd.messages import Message, say
from qsstd.model.sentence import Beside, sentence
from qsstd.model.terms import Terms
from qsstd.render.context.manual_words import STAGES
from qsstd.render.context.parts import Branch, Pair, StepPart
from qsstd.render.context.promised import entry_name, pair
from qsstd.render.context.view import View
from qsstd.workspace.index import Record


@dataclass(frozen=True, slots=True)
class Course:
    """The steps of ``process`` by number. ``own``: the ids of those that the reader is shown; None: all."""

    process: Process
    own: frozenset[str] | None = None

    def shows(self, step: Step) -> bool:
        return self.own is None or step.id in self.own

    @property
    def shown(self) -> list[Step]:
        return [step for step in self.process.steps if self.shows(step)]

    def number(self, step: str) -> str:
        """The number of the step with that id; empty for none."""
        numbers = (str(number) for number, one in enumerate(self.process.steps, start=1) if one.id == step)
        return next(numbers, "")

    def address(self, step: Step) -> str:
        return f"{self.process.id}/{step.id}"

    def step(self, name: str) -> Step | None:
        return next((one for one in self.process.steps if one.id == name), None)


def following(branch: Next, step: Step, course: Course, view: View) -> Record | None:
    """The step that ``branch`` leads to, which may be of another process."""
    return next(iter(view.named(course.address(step), "to", [branch.to], "step")), None)


def steps(course: Course, view: View) -> tuple[StepPart, ...]:
    return tuple(step_part(step, course, view) for step in course.shown)


def step_part(step: Step, course: Course, view: View) -> StepPart:
    address = course.address(step)
    beside = step.with_
    return StepPart(
        number=course.number(step.id),
        id=step.id,
        address=address,
        title=view.text(step.title),
        stage=view.text(STAGES[step.stage]) if step.stage else "",
        owner=view.role(step.owner),
        deputy=view.deputy(step.owner),
        consulted=view.roles(beside.consulted if beside else ()),
        informed=view.roles(beside.informed if beside else ()),
        trigger=view.text(step.trigger),
        input=view.texts(step.input),
        method=view.texts(step.method),
        precautions=view.texts(step.precautions),
        output=view.texts(step.output),
        records=view.texts(step.records),
        time_limit=time_limit(step, view),
        standards=tuple(applying(step, course, view)),
        escalation=view.text(escalation(step, view)),
        exceptions=view.texts(step.exceptions),
        next=tuple(branch(one, step, course, view) for one in step.next),
        gaps=view.texts(gap for _, gap in missing(step)) if view.draft else (),
        changed=address in view.changed,
    )


def time_limit(step: Step, view: View) -> str:
    """How long the step may take, read aloud, without the end of the sentence."""
    if step.limits is None:
        return ""
    terms = Terms(limits=step.limits.limits, calendar=step.calendar)
    beside = Beside(calendar=view.title("calendar", step.calendar) or None)
    return sentence(terms, view.language, beside=beside).rstrip("。.")


def applying(step: Step, course: Course, view: View) -> Iterator[Pair]:
    """What the step follows, and the promises that are kept once it is done."""
    address = course.address(step)
    for record in view.named(address, "follows", step.follows):
        yield pair(record, view)
    for record in view.named(address, "keeps", step.keeps):
        found = pair(record, view)
        yield Pair(
            found.name, found.value, view.text(say("{document}; kept once this step is done", document=found.note))
        )


def named_by(step: Step, course: Course, view: View) -> list[Record]:
    """The standards that the step names."""
    address = course.address(step)
    return [*view.named(address, "follows", step.follows), *view.named(address, "keeps", step.keeps)]


def escalation(step: Step, view: View) -> Message | None:
    if step.escalate is None:
        return None
    return say("not done after {time}: goes to {role}", time=step.escalate.after, role=view.role(step.escalate.to))


def branch(one: Next, step: Step, course: Course, view: View) -> Branch:
    """What comes next. Of a step that is not the reader's only the number is told, and who does it."""
    when, found = view.text(one.when), following(one, step, course, view)
    if found is None:
        return Branch("", one.to, when)
    if found.document != course.process.id:
        return Branch("", elsewhere(found, course, view), when)
    other = course.step(found.id)
    if other is not None and not course.shows(other):
        return Branch(course.number(other.id), view.role(other.owner), when)
    return Branch(course.number(found.id), view.text(found.name), when)


def elsewhere(found: Record, course: Course, view: View) -> str:
    """A step of another process: with its name where all steps are told, else the process alone."""
    process = view.document_title(found.address)
    if course.own is not None:
        return process
    return view.text(say("{document}: {title}", document=process, title=entry_name(found, view)))


def missing(step: Step) -> Iterator[tuple[str, Message]]:
    """What a manual must not miss and ``step`` does: the key, and the words for it."""
    if step.owner is None:
        yield "owner", say("no owner")
    if not step.method:
        yield "method", say("no method")
    if not step.precautions:
        yield "precautions", say("no precautions")

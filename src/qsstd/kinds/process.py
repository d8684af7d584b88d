"""One process: its steps in order, each with method, precautions and the role that answers for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from pydantic import Field

from qsstd.model.head import Document, Replaced
from qsstd.model.limit import Limits
from qsstd.model.measure import Duration, LimitSet
from qsstd.model.node import Entry, Many, Node, Shorthand
from qsstd.model.reference import AnyAddress, AreaId, CalendarId, NeedAddress, PromiseAddress, RoleId, StepId
from qsstd.model.text import Text

StageName = Literal["intake", "triage", "execution", "feedback"]
STAGES: tuple[StageName, ...] = ("intake", "triage", "execution", "feedback")


class With(Node):
    """Who else takes part in a step."""

    consulted: Many[RoleId] = Field((), description="The roles that are asked.")
    informed: Many[RoleId] = Field((), description="The roles that are told.")


class Escalation(Node):
    """To whom the step goes when it takes too long."""

    after: Duration = Field(description="After how long.")
    to: RoleId = Field(description="The role it goes to.")


class Branch(Shorthand):
    """What comes next, and when."""

    inline: ClassVar[str | None] = "to"
    to: StepId = Field(description="The next step.")
    when: Text | None = Field(None, description="The condition under which it comes next.")


class Step(Entry):
    """One step of a process."""

    stage: StageName | None = Field(None, description="The stage: intake, triage, execution or feedback.")
    title: Text = Field(description="The name of the step.")
    owner: RoleId | None = Field(None, description="The one role that answers for the step.")
    with_: With | None = Field(None, description="Who else takes part.")
    trigger: Text | None = Field(None, description="What sets the step off.")
    input: Many[Text] = Field((), description="What the step needs.")
    method: Many[Text] = Field((), description="How it is done, one sentence an action.")
    precautions: Many[Text] = Field((), description="What to mind, and what never to do.")
    output: Many[Text] = Field((), description="What the step produces.")
    records: Many[Text] = Field((), description="What is kept as evidence.")
    calendar: CalendarId | None = Field(None, description="The calendar that working hours and working days go by.")
    limits: LimitSet | None = Field(None, description="How long the step may take.")
    keeps: Many[PromiseAddress] = Field((), description="The promises that are kept once this step is done.")
    follows: Many[AnyAddress] = Field((), description="The standards that apply here.")
    escalate: Escalation | None = Field(None, description="To whom the step goes when it takes too long.")
    exceptions: Many[Text] = Field((), description="What is done differently in which case.")
    next: Many[Branch] = Field((), description="The next step, or the branches; without it the step ends the process.")
    replaces: Replaced = Field((), description="The step or steps that this one supersedes.")

    @property
    def successors(self) -> tuple[str, ...]:
        return tuple(branch.to.rpartition("/")[2] for branch in self.next)


@dataclass(frozen=True, slots=True)
class FlowStep:
    """What rules over the workspace see of a step."""

    id: str
    index: int
    title: Text
    owner: str | None
    limits: Limits | None
    next: tuple[str, ...]
    method: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Flow:
    """The steps of a process, in the order of the file."""

    steps: tuple[FlowStep, ...]


class Process(Document):
    """One process, its steps in order."""

    kind: Literal["process"]
    purpose: Text | None = Field(None, description="What the process is for.")
    area: AreaId | None = Field(None, description="The area of service.")
    keeps: Many[PromiseAddress] = Field((), description="The promises that the whole process must keep.")
    addresses: Many[NeedAddress] = Field((), description="The problems and findings that the process answers.")
    steps: tuple[Step, ...] = Field(description="The steps, in order.")

    def facts(self) -> Flow:
        return Flow(
            tuple(
                FlowStep(
                    step.id,
                    index,
                    step.title,
                    step.owner,
                    step.limits.limits if step.limits else None,
                    step.successors,
                    step.method,
                )
                for index, step in enumerate(self.steps)
            )
        )

"""What templates of manuals, handbooks, cards and forms see: texts in the language asked for, in the order of the page.

An empty text or list means that there is nothing to show. Nothing here is escaped; the environment does that. Every
print-out has ``language`` (as HTML names it), ``labels`` (every fixed word, by its name) and ``moment``, the time that
its files are dated with: ``2026-10-01T00:00:00Z``.
"""

from __future__ import annotations

from dataclasses import dataclass

from qsstd.render.flow.drawing import Drawing


@dataclass(frozen=True, slots=True)
class Control:
    """The control table of a document (ISO 9001:2015, 7.5.3). ``number``: its id. Days as they are written in a letter."""

    number: str
    title: str
    kind: str
    version: str
    status: str
    owner: str = ""
    department: str = ""
    approver: str = ""
    approved: str = ""
    effective: str = ""
    review: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a revision table, newest first."""

    version: str
    day: str
    by: str
    change: str
    document: str = ""


@dataclass(frozen=True, slots=True)
class Pair:
    """A name and what belongs to it: a term and its meaning, a label and its value. ``note``: what else is said."""

    name: str
    value: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Duty:
    """What a role answers for. ``steps``: number and name of the steps it owns, with their process."""

    id: str
    role: str
    department: str
    deputy: str
    people: tuple[str, ...]
    steps: tuple[str, ...]
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Standard:
    """A promise. ``sentence``: read aloud, with its clock, exceptions and limits. ``short``: its limits alone.

    ``floors``: the clauses that it may never be looser than. ``late``: what follows when it is missed."""

    address: str
    title: str
    sentence: str
    short: str
    document: str
    floors: tuple[str, ...] = ()
    late: tuple[str, ...] = ()
    changed: bool = False


@dataclass(frozen=True, slots=True)
class Content:
    """What is provided in one situation, and what not."""

    address: str
    title: str
    situation: str
    provides: tuple[str, ...]
    excludes: tuple[str, ...]
    channels: tuple[str, ...]
    standards: tuple[str, ...]
    process: str = ""
    changed: bool = False


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment with the customer: what is said and done in it, and what never. ``severity``: of a violation."""

    address: str
    title: str
    say: tuple[str, ...]
    never_say: tuple[str, ...]
    do: tuple[str, ...]
    never_do: tuple[str, ...]
    severity: str = ""
    evidence: str = ""
    changed: bool = False


@dataclass(frozen=True, slots=True)
class ScoreItem:
    """One thing that is scored. ``violations``: what costs points, and how many."""

    title: str
    points: str
    violations: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class ScoreSection:
    title: str
    points: str
    items: tuple[ScoreItem, ...]
    fatal: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Score:
    """A scorecard. ``method``: how it is counted, as a sentence."""

    full: str
    method: str
    sections: tuple[ScoreSection, ...]
    fatal: tuple[str, ...]
    sampling: str = ""


@dataclass(frozen=True, slots=True)
class Etiquette:
    """How staff speak and behave in one channel."""

    control: Control
    moments: tuple[Moment, ...]
    score: Score | None = None


@dataclass(frozen=True, slots=True)
class Measured:
    """A metric. ``definition``: what it says, counts and divides by. ``limits``: read aloud."""

    address: str
    title: str
    definition: str
    limits: str
    unit: str
    weight: str
    owner: str
    data: str
    period: str
    changed: bool = False


@dataclass(frozen=True, slots=True)
class Branch:
    """What comes next: number and name of the step, and the condition."""

    number: str
    title: str
    when: str = ""


@dataclass(frozen=True, slots=True)
class StepPart:
    """One step. ``number``: 1 … within its process. ``time_limit``: read aloud. ``standards``: those that apply, read aloud.

    ``gaps``: what a manual must not miss and this step does: method, precautions, owner; only in a draft.
    ``changed``: since the revision that change bars are asked for."""

    number: str
    id: str
    address: str
    title: str
    stage: str
    owner: str
    deputy: str
    consulted: tuple[str, ...]
    informed: tuple[str, ...]
    trigger: str
    input: tuple[str, ...]
    method: tuple[str, ...]
    precautions: tuple[str, ...]
    output: tuple[str, ...]
    records: tuple[str, ...]
    time_limit: str
    standards: tuple[Pair, ...]
    escalation: str
    exceptions: tuple[str, ...]
    next: tuple[Branch, ...]
    gaps: tuple[str, ...] = ()
    changed: bool = False


@dataclass(frozen=True, slots=True)
class RaciRow:
    """A step and the letter of each role in the order of ``Raci.roles``: R, A, C, I, their combinations, or empty."""

    number: str
    step: str
    letters: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Raci:
    roles: tuple[str, ...]
    rows: tuple[RaciRow, ...]


@dataclass(frozen=True, slots=True)
class ProcessPart:
    """One process. ``drawing``: its swimlanes; ``alternative``: the same in words, for who cannot see it.

    ``mermaid``: the chart as the text of a Mermaid flow chart."""

    control: Control
    id: str
    title: str
    purpose: str
    area: str
    promises: tuple[Pair, ...]
    drawing: Drawing
    alternative: str
    raci: Raci
    steps: tuple[StepPart, ...]
    history: tuple[Row, ...] = ()
    mermaid: str = ""


@dataclass(frozen=True, slots=True)
class CoursePlan:
    title: str
    roles: tuple[str, ...]
    covers: tuple[str, ...]
    method: str
    hours: str
    assessment: str
    last: str
    address: str = ""


@dataclass(frozen=True, slots=True)
class WatchPart:
    metric: str
    every: str
    owner: str
    alarm: str
    action: str


@dataclass(frozen=True, slots=True)
class Met:
    """A clause of a regulation and the company's promise that meets it. ``margin``: by how much it is stricter."""

    regulation: str
    clause: str
    quote: str
    promise: str
    ours: str
    theirs: str
    margin: str

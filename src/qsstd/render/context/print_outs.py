"""What can be printed: the whole of what a template of each sees, made of the parts in ``parts.py``.

Every print-out has ``language`` (as HTML names it) and ``labels`` (every fixed word, by its name).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from qsstd.render.context.parts import (
    Content,
    Control,
    CoursePlan,
    Duty,
    Etiquette,
    Measured,
    Met,
    Pair,
    ProcessPart,
    Row,
    Standard,
    WatchPart,
)


@dataclass(frozen=True, slots=True)
class Manual:
    """The whole manual, or that of one process: then only what it and its steps need is in it."""

    language: str
    labels: Mapping[str, str]
    title: str
    subtitle: str
    organisation: str
    version: str
    day: str
    draft: bool
    control: Control
    documents: tuple[Control, ...]
    distribution: tuple[str, ...]
    purpose: str
    scope: tuple[Pair, ...]
    principles: tuple[str, ...]
    terms: tuple[Pair, ...]
    duties: tuple[Duty, ...]
    content: tuple[Content, ...]
    standards: tuple[Standard, ...]
    etiquette: tuple[Etiquette, ...]
    metrics: tuple[Measured, ...]
    processes: tuple[ProcessPart, ...]
    courses: tuple[CoursePlan, ...]
    watches: tuple[WatchPart, ...]
    evaluations: tuple[Pair, ...]
    history: tuple[Row, ...]
    met: tuple[Met, ...]
    moment: str = ""


@dataclass(frozen=True, slots=True)
class Handbook:
    """What one role needs, and nothing else. ``processes`` hold only its own steps; in ``drawing`` the others are numbers."""

    language: str
    labels: Mapping[str, str]
    title: str
    organisation: str
    role: str
    department: str
    day: str
    draft: bool
    documents: tuple[Control, ...]
    standards: tuple[Standard, ...]
    etiquette: tuple[Etiquette, ...]
    processes: tuple[ProcessPart, ...]
    courses: tuple[CoursePlan, ...]
    terms: tuple[Pair, ...]
    history: tuple[Row, ...]
    moment: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """A step or a moment with the customer on a quarter of a page. ``lines``: in order, each with its label."""

    number: str
    title: str
    subtitle: str
    owner: str
    time_limit: str
    do: tuple[str, ...]
    mind: tuple[str, ...]
    version: str


@dataclass(frozen=True, slots=True)
class Cards:
    language: str
    labels: Mapping[str, str]
    title: str
    organisation: str
    day: str
    cards: tuple[Card, ...]
    moment: str = ""


@dataclass(frozen=True, slots=True)
class Lesson:
    """What one role learns. ``changed``: what is new since the revision asked for; empty where none was."""

    role: str
    department: str
    courses: tuple[CoursePlan, ...]
    topics: tuple[Pair, ...]
    changed: tuple[str, ...]
    people: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TrainingSheet:
    language: str
    labels: Mapping[str, str]
    title: str
    organisation: str
    day: str
    lessons: tuple[Lesson, ...]
    moment: str = ""


@dataclass(frozen=True, slots=True)
class ScoreForm:
    """The attitude scorecard to fill in, one for each channel that has one."""

    language: str
    labels: Mapping[str, str]
    title: str
    organisation: str
    day: str
    forms: tuple[Etiquette, ...]
    moment: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """A question of a survey. ``scale``: the answers to choose from; empty: to be answered in words."""

    number: str
    text: str
    scale: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Survey:
    """The questionnaire of one research document."""

    language: str
    labels: Mapping[str, str]
    title: str
    organisation: str
    day: str
    introduction: str
    questions: tuple[Question, ...]
    control: Control
    moment: str = ""


PrintOut = Manual | Handbook | Cards | TrainingSheet | ScoreForm | Survey
"""What a format can be asked to write, besides the notice."""

"""What is filled in and signed: training sheets, attitude scorecards, questionnaires."""

from __future__ import annotations

import re
from dataclasses import replace

from qsstd.kinds.attitude import Attitude
from qsstd.kinds.research import Question as Asked
from qsstd.kinds.research import Research
from qsstd.messages import Language, say
from qsstd.model.text import Text
from qsstd.render.context.controls import control
from qsstd.render.context.courses import lessons
from qsstd.render.context.etiquette import etiquette
from qsstd.render.context.frame import frame, one_document, one_role, organisation
from qsstd.render.context.manual_words import SCORECARD, TRAINING
from qsstd.render.context.print_outs import Question, ScoreForm, Survey, TrainingSheet
from qsstd.render.context.reading import Source
from qsstd.render.context.view import View, view

RANGE = re.compile(r"(\d{1,2})\s*(?:到|至|～|~|–|-|to)\s*(\d{1,2})\s*(\D*)")
SEPARATORS = re.compile(r"\s*(?:[、，,；;/|]|或|\bor\b)\s*")
MOST = 20
"""Marks that a scale may have."""


def training(
    source: Source,
    language: Language,
    *,
    role: str | None = None,
    draft: bool = False,
    changed: frozenset[str] = frozenset(),
) -> TrainingSheet:
    """What each role learns, and what is new of it; ``role``: only this one. Raises QsstdError when there is none such."""
    seen = view(source, language, draft, changed)
    roles = None if role is None else {one_role(role, seen).id}
    return TrainingSheet(**frame(seen), title=seen.text(TRAINING), lessons=lessons(seen, roles))


def score_form(source: Source, language: Language, *, document: str | None = None, draft: bool = False) -> ScoreForm:
    """The scorecards of all channels that have one, or of one document. Raises QsstdError when there is none such."""
    seen = view(source, language, draft)
    only = None if document is None else frozenset((one_document(Attitude, document, seen).id,))
    forms = (replace(one, moments=()) for one in etiquette(seen, only) if one.score is not None)
    return ScoreForm(**frame(seen), title=seen.text(SCORECARD), forms=tuple(forms))


def survey(source: Source, document: str, language: Language, *, draft: bool = False) -> Survey:
    """The questionnaire of a research document. Raises QsstdError when there is none such."""
    seen = view(source, language, draft)
    research = one_document(Research, document, seen)
    return Survey(
        **frame(seen),
        title=seen.text(research.title),
        introduction=introduction(seen),
        questions=tuple(question(number, one, seen) for number, one in enumerate(research.questions, start=1)),
        control=control(research, seen),
    )


def introduction(view: View) -> str:
    name = organisation(view)
    if not name:
        return view.text(INTRODUCTION)
    return view.text(
        say("{name} asks for your opinion: what you answer goes into the next revision of our standards", name=name)
    )


INTRODUCTION = say("We ask for your opinion: what you answer goes into the next revision of our standards")


def question(number: int, one: Asked, view: View) -> Question:
    return Question(str(number), view.text(one.text), scale(one.scale, view))


def scale(written: Text | None, view: View) -> tuple[str, ...]:
    """The answers that ``written`` gives to choose from: "1 to 5 points", "yes or no"; none for any other words."""
    text = view.text(written)
    if match := RANGE.fullmatch(text):
        first, last = int(match[1]), int(match[2])
        return tuple(map(str, range(first, last + 1))) if first < last < first + MOST else ()
    parts = [part for part in SEPARATORS.split(text) if part]
    return tuple(part[:1].upper() + part[1:] for part in parts) if len(parts) > 1 else ()

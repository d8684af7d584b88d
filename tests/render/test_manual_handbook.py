"""The handbook of a role holds what the role needs, and of others nothing: not in any text, not in the drawing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace

import pytest

from qsstd.errors import QsstdError
from qsstd.kinds.process import Process, Step
from qsstd.messages import LANGUAGES, Language
from qsstd.render.context.manual import cards, handbook
from qsstd.render.context.print_outs import Handbook
from tests.render.manual_pack import pack

ROLES = ("callback-agent", "complaint-handler", "field-technician", "hotline-agent", "quality-manager", "trainer")


def every_text(value: object) -> Iterator[str]:
    """Every text, also those of drawings."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from every_text(one)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from every_text(getattr(value, field.name))


def steps() -> Iterator[Step]:
    for loaded in pack().documents.values():
        if isinstance(loaded.document, Process):
            yield from loaded.document.steps


def sentences(step: Step, language: Language) -> set[str]:
    """What is said of a step alone: inputs, outputs and records are papers that go from hand to hand."""
    texts = [step.title, step.trigger, *step.method, *step.precautions, *step.exceptions, *(w.when for w in step.next)]
    return {text.in_language(language) for text in texts if text is not None}


def papers(step: Step, language: Language) -> set[str]:
    return {text.in_language(language) for text in (*step.input, *step.output, *step.records)}


def bare(of: Handbook) -> list[str]:
    return [*every_text(replace(of, labels={}))]


WORD = 4
"""A title of fewer characters is a word that other texts may have, such as 批准 in 已批准."""


def holds(texts: list[str], sentence: str) -> bool:
    return sentence in texts if len(sentence) < WORD else any(sentence in text for text in texts)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("role", ROLES)
def test_no_sentence_of_the_step_of_another_role_is_in_it(role: str, language: Language) -> None:
    own = set().union(*(sentences(step, language) for step in steps() if step.owner == role))
    foreign = set().union(*(sentences(step, language) for step in steps() if step.owner != role)) - own
    shared = own.union(*(papers(step, language) for step in steps() if step.owner == role))
    texts = bare(handbook(pack(), role, language))
    assert own or role == "trainer"
    assert {sentence for sentence in own if not holds(texts, sentence)} == set()
    leaked = {sentence for sentence in foreign if holds(texts, sentence)}
    assert {sentence for sentence in leaked if not any(sentence in mine for mine in shared)} == set()


@pytest.mark.parametrize("role", ROLES)
def test_no_phrase_and_no_promise_that_its_steps_do_not_name_is_in_it(role: str) -> None:
    made = handbook(pack(), role, "en")
    named = {address for step in steps() if step.owner == role for address in (*step.follows, *step.keeps)}
    assert {one.address for one in made.standards} <= named
    moments = {moment.address for one in made.etiquette for moment in one.moments}
    assert moments <= named
    assert {one.step for part in made.processes for one in part.drawing.boxes if one.lines and one.shape == "task"} == {
        one.id for part in made.processes for one in part.steps
    }


def test_what_a_technician_works_by() -> None:
    made = handbook(pack(), "field-technician", "en")
    assert (made.title, made.role, made.department) == (
        "Handbook: Field technician",
        "Field technician",
        "Field Service",
    )
    assert {(part.id, one.id) for part in made.processes for one in part.steps} >= {("fault-repair", "visit")}
    assert {one.owner for part in made.processes for one in part.steps} == {"Field technician"}
    assert "home-visit-appointment/arrival" in {one.address for one in made.standards}
    assert [one.control.number for one in made.etiquette] == ["home-visit-etiquette"]
    assert all("Field technician" in one.roles for one in made.courses)
    assert {part.promises for part in made.processes if part.id == "fault-repair"} != {()}


def test_the_next_step_of_another_role_is_a_number_and_the_role() -> None:
    made = handbook(pack(), "field-technician", "en")
    visit = next(one for part in made.processes for one in part.steps if one.address == "fault-repair/visit")
    assert [(one.number, one.title, one.when) for one in visit.next] == [
        ("8", "Callback agent", "The fault in the home is repaired"),
        ("6", "Network engineer", "The fault is in the trunk line or the exchange"),
    ]


def test_other_steps_are_grey_numbers_in_the_drawing() -> None:
    made = handbook(pack(), "field-technician", "zh")
    part = next(one for one in made.processes if one.id == "fault-repair")
    tasks = {box.number: box for box in part.drawing.boxes if box.shape == "task"}
    assert tasks["5"].own and "".join(tasks["5"].lines) == "上门修复"
    assert not tasks["1"].own and tasks["1"].lines == () and tasks["1"].number == "1"
    assert part.alternative.startswith("1：转 2。2：转 3；转 4；转 6；转 7。")


def test_revisions_are_those_of_what_is_printed_wholly_or_names_its_own() -> None:
    rows = handbook(pack(), "callback-agent", "en").history
    named = {(row.document, row.version) for row in rows}
    assert ("Complaint handling process", "2026Q4") not in named
    changes = " ".join(row.change for row in rows)
    assert "Two attempts" not in changes
    assert "callback agent now confirms the repair" in changes


def test_an_unknown_role_is_refused_with_what_was_meant() -> None:
    with pytest.raises(QsstdError) as refused:
        handbook(pack(), "field-technicians", "en")
    assert str(refused.value.hint) == "did you mean 'field-technician'?"


def test_cards_of_a_role_are_of_its_steps_and_moments() -> None:
    made = cards(pack(), "zh", role="callback-agent")
    assert {one.owner for one in made.cards if one.number} == {"回访员"}
    moments = [one.title for one in made.cards if not one.number]
    assert moments == ["结束语"]


def test_a_card_says_what_is_said_and_what_never() -> None:
    made = cards(pack(), "en", process="complaint-handling")
    assert [one.number for one in made.cards][:9] == [*"12345678", ""]
    card = next(one for one in made.cards if one.title == "Closing")
    assert card.subtitle == "Hotline etiquette"
    assert card.do[0] == "say: Is there anything else I can help you with?"
    assert card.mind == (
        "never say: I'm hanging up then",
        "never say: Give me a five",
        "never: Hang up while the caller is speaking",
        "never: Comment on the caller after the call",
    )
    assert card.version == "hotline-etiquette, version 2026Q4"
    assert made.cards[0].time_limit == "max ≤ 0 days; 0 days: by the end of the same day"

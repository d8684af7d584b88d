"""The shipped pack: that it is as large, as complete and as strict as it claims to be."""

from __future__ import annotations

import json
import subprocess
import sys
from functools import cache
from typing import TypeVar

import pytest

from qsstd.kinds.organisation import Organisation
from qsstd.kinds.policy import Policy
from qsstd.kinds.process import STAGES, Process
from qsstd.kinds.regulation import Regulation
from qsstd.kinds.review import Review
from qsstd.kinds.training import Training
from qsstd.model.head import Document
from qsstd.plugs import names
from qsstd.resources import standards
from qsstd.workspace.discover import open_workspace
from qsstd.workspace.floors import held
from qsstd.workspace.index import Index
from qsstd.workspace.load import Loaded, load

D = TypeVar("D", bound=Document)
SERVICE_PROCESSES = ("fault-repair", "installation", "complaint-handling", "hotline-enquiry")
TIGHT = ("equal", "stricter")


@cache
def files() -> tuple[Loaded, ...]:
    workspace = open_workspace(standards())
    return tuple(
        load(file, (standards() / file).read_bytes(), workspace.settings) for file in sorted(workspace.files())
    )


@cache
def index() -> Index:
    return Index(open_workspace(standards()).settings, [one.facts for one in files()])


def of(kind: type[D]) -> list[D]:
    return [one.document for one in files() if isinstance(one.document, kind)]


def test_the_summary_of_a_lint_says_how_much_the_pack_holds() -> None:
    """At least 40 documents and 250 entries, checked with every rule, and nothing found."""
    command = [sys.executable, "-m", "qsstd", "lint", str(standards()), "--output", "json"]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    summary = told["summary"]
    assert (summary["files"], summary["documents"]) == (len(files()), len(files()))
    assert summary["documents"] >= 40
    assert summary["entries"] >= 250
    assert summary["rules"] == len(names("qsstd.lint.rules"))
    assert [summary[level] for level in ("error", "warning", "info", "ignored")] == [0, 0, 0, 0]
    assert told["findings"] == []


def test_the_pack_holds_every_kind_of_document() -> None:
    """Nobody has to guess what a kind looks like."""
    assert {one.document.kind for one in files() if one.document} == set(names("qsstd.kinds"))


def test_every_entry_kind_of_the_model_is_shown() -> None:
    """The main sorts of entries occur, most of them often."""
    found = {record.kind for record in index().records}
    assert found >= {
        "department", "role", "person", "channel", "area", "problem", "goal", "finding", "scenario", "target",
        "situation", "metric", "step", "course", "watch", "opinion", "term", "clause",
    }  # fmt: skip


@pytest.mark.parametrize("file", files(), ids=lambda one: one.file)
def test_every_text_is_there_in_chinese_and_in_english(file: Loaded) -> None:
    """Also those that a rule would let pass in one language."""
    spoken: dict[object, set[str]] = {}
    for hit in file.facts.words:
        spoken.setdefault(hit.path[:-1], set()).add(hit.language)
    assert spoken
    assert [path for path, languages in spoken.items() if languages != {"zh", "en"}] == []


def test_every_process_that_serves_customers_has_its_four_stages() -> None:
    """Intake, triage, execution and feedback, also in the processes beyond the four that are asked for."""
    processes = {process.id: process for process in of(Process)}
    assert set(SERVICE_PROCESSES) < set(processes)
    for process in processes.values():
        assert {step.stage for step in process.steps} == set(STAGES), process.id


def test_every_step_says_how_it_is_done_what_to_mind_who_answers_and_how_long_it_may_take() -> None:
    for process in of(Process):
        for step in process.steps:
            assert step.owner and step.method and step.precautions and step.limits, f"{process.id}/{step.id}"


def test_the_standards_themselves_are_made_in_seven_steps() -> None:
    steps = next(process for process in of(Process) if process.id == "standards-lifecycle").steps
    assert [step.id for step in steps] == ["analyse", "set-goals", "research", "write", "design", "train", "monitor"]


def test_the_policy_has_four_areas_and_two_quarters_were_reviewed() -> None:
    (policy,) = of(Policy)
    assert len(policy.areas) == 4
    assert len({str(review.quarter) for review in of(Review)}) >= 2


def test_every_target_with_a_floor_keeps_it() -> None:
    """Each clause that is named exists, and the target is as strict as the one that binds here, or stricter."""
    named = [reference for target in index().of_kind("target") for reference in target.under("clause")]
    kept = list(held(index()))
    assert len(kept) == len(named) >= 15
    assert [one.target.address for one in kept if one.verdict.relation not in TIGHT] == []


def test_local_rules_override_national_ones_somewhere() -> None:
    """The jurisdictions of the settings are not there for nothing."""
    assert any(one.clause.address != one.cited.address for one in held(index()))


def test_regulations_are_written_from_sources_that_were_read() -> None:
    """Every clause has its number, every regulation its edition, and no grade but official and mirror occurs."""
    assert len(of(Regulation)) >= 8
    for regulation in of(Regulation):
        assert regulation.edition
        for clause in regulation.clauses:
            assert clause.number and clause.grade in ("official", "mirror"), f"{regulation.id}/{clause.id}"


def test_every_role_is_held_and_taught() -> None:
    (organisation,) = of(Organisation)
    roles = {role.id for role in organisation.roles}
    assert {role for person in organisation.people for role in person.roles} == roles
    assert {role for training in of(Training) for course in training.courses for role in course.roles} == roles

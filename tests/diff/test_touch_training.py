"""Who must be trained again on what, and which courses were last held before it changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from qsstd.diff.touch.reach import reach
from qsstd.diff.touch.training import Edition, is_stale
from qsstd.kinds.training import Course
from qsstd.model.lessons import Lesson, Lessons
from qsstd.model.version import Version
from qsstd.revision import Training
from qsstd.workspace.index import Facts, Index
from qsstd.workspace.load import Loaded
from tests.diff.test_touch import COURSES, FILES, TIGHTER, Files, Met, called, edited, judge, met
from tests.examples import snapshot_of

Row = tuple[str, tuple[str, ...], tuple[str, ...]]
DAY = date(2026, 9, 25)
BEFORE = {**FILES, "repair-times.yaml": FILES["repair-times.yaml"] + "version: 2026Q3\n"}
BEFORE["repair-times.yaml"] += "approved: {by: director, date: 2026-06-20}\n"


def rows(found: tuple[Training, ...]) -> list[Row]:
    return [(one.role.target, tuple(called(one.about)), tuple(called(one.courses))) for one in found]


def with_lessons(loaded: Loaded) -> Facts:
    """The facts of a file in which every course says when it was held."""
    held = {
        f"{loaded.facts.records[0].document}/{node.id}": node for node, _, _ in loaded.nodes if isinstance(node, Course)
    }

    def lessons(course: Course) -> Lessons:
        return Lessons(tuple(Lesson(one.date, one.version) for one in course.held))

    records = loaded.facts.records
    told = (replace(one, facts=lessons(held[one.address])) if one.address in held else one for one in records)
    return replace(loaded.facts, records=tuple(told))


def held(
    lessons: str, before: Files = BEFORE, after: Files = TIGHTER
) -> Iterator[tuple[str, tuple[str, ...], str | None]]:
    """The course of the visits, held so, if it is stale."""
    courses = COURSES.replace("covers: [repair-times]", f"covers: [repair-times], held: [{lessons}]")
    assert courses != COURSES
    found = met({**after, "courses.yaml": courses}, {**before, "courses.yaml": courses})
    new = snapshot_of({**after, "courses.yaml": courses})
    index = Index(new.settings, [with_lessons(loaded) for _, loaded in sorted(new.files.items())])
    urban = [one for one in found.judged if one.change.address == "repair-times/urban"]
    stale = reach(urban, found.old, index).stale
    assert ("courses/desk", None) in [(one.course.target, one.last) for one in stale], "which was never held"
    for one in (one for one in stale if one.course.target == "courses/visits"):
        yield one.course.target, tuple(called(one.about)), one.taught


def test_every_role_learns_what_concerns_it_in_its_own_courses() -> None:
    found = met(edited("repair.yaml", ("[断电]", "[先断电]"), ("[不得催促]", "[不得催]"))).reach
    assert rows(found.training) == [
        ("agent", ("repair/accept",), ("courses/desk",)),
        ("technician", ("repair/fix",), ()),
        ("senior", ("repair/fix",), ()),
    ]


def test_a_course_covers_a_promise_by_its_document_and_by_the_process_that_keeps_it() -> None:
    found = {row[0]: row for row in rows(met(TIGHTER).reach.training) if "repair-times/urban" in row[1]}
    assert found["senior"][2] == ("courses/visits",), "it covers the document"
    assert found["agent"][2] == ("courses/desk",), "it covers the process"
    assert found["technician"][2] == (), "no course is for this role"


def test_what_other_courses_cover_is_told_apart() -> None:
    found = met({**TIGHTER, "repair.yaml": FILES["repair.yaml"].replace("[断电]", "[先断电]")}).reach
    senior = [row for row in rows(found.training) if row[0] == "senior"]
    assert senior == [
        ("senior", ("repair-times/urban",), ("courses/visits",)),
        ("senior", ("repair/fix",), ()),
    ]


@pytest.mark.parametrize("found", [met(TIGHTER, by=judge("editorial")), met(TIGHTER, by=judge(touches=("customers",)))])
def test_what_staff_do_as_before_needs_no_training(found: Met) -> None:
    assert found.reach.training == ()


def test_a_draft_is_not_taught() -> None:
    drafts = [{**one, "repair-times.yaml": one["repair-times.yaml"] + "status: draft\n"} for one in (FILES, TIGHTER)]
    assert met(drafts[1], drafts[0]).reach.training == ()
    assert rows(met(TIGHTER, drafts[0]).reach.training), "it is in force now"


def test_a_course_that_changed_is_not_itself_taught() -> None:
    assert met(edited("courses.yaml", ("title: 上门课", "title: 上门课, method: 实操"))).reach.training == ()


def test_a_course_that_was_held_since_is_not_stale() -> None:
    assert list(held("{date: 2026-09-21, version: 2026Q4}")) == []


def test_a_course_that_taught_the_version_before_is_stale() -> None:
    assert list(held("{date: 2026-09-28, version: 2026Q3}")) == [("courses/visits", ("repair-times/urban",), "2026Q3")]
    both = "{date: 2026-06-28, version: 2026Q3}, {date: 2026-09-28, version: 2026Q4}"
    assert list(held(both)) == [], "the last one counts"


def test_a_course_that_was_held_before_the_approval_is_stale() -> None:
    assert [course for course, _, _ in held("{date: 2026-09-19}")] == ["courses/visits"]
    assert list(held("{date: 2026-09-20}")) == []


def test_under_the_same_version_no_version_tells() -> None:
    held_then = "{date: 2026-09-28, version: 2026Q4}"
    assert [course for course, _, _ in held(held_then, before=FILES)] == ["courses/visits"]
    assert list(held("{date: 2026-11-22, version: 2026Q4}", before=FILES)) == [], "held on the day itself"


def test_a_course_whose_lessons_are_not_known_is_not_called_stale() -> None:
    unknown = met(TIGHTER, BEFORE)
    told = [record for record in unknown.new.of_kind("course") if isinstance(record.facts, Lessons)]
    assert bool(unknown.reach.stale) is bool(told)


@pytest.mark.parametrize(
    ("last", "edition", "stale"),
    [
        (None, Edition(Version("1.0"), Version("1.1"), DAY), True),
        (Lesson(DAY, Version("1.1")), Edition(Version("1.0"), Version("1.1"), DAY), False),
        (Lesson(DAY, Version("1.9")), Edition(Version("1.9"), Version("1.10"), DAY), True),
        (Lesson(DAY, Version("2026Q4")), Edition(Version("1.0"), Version("1.1"), DAY), False),
        (Lesson(DAY), Edition(Version("1.0"), Version("1.1"), date(2026, 9, 26)), True),
        (Lesson(DAY), Edition(None, Version("1.0"), None, date(2026, 10, 1)), True),
        (Lesson(DAY, Version("1.0")), Edition(None, Version("1.0"), None, date(2026, 10, 1)), False),
        (Lesson(DAY), Edition(None, Version("1.0")), False),
    ],
)
def test_when_a_course_must_be_held_again(last: Lesson | None, edition: Edition, stale: bool) -> None:
    assert is_stale(last, edition, date(2026, 11, 22)) is stale

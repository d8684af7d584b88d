"""Several things that differ in one place of a step, a course or a watch: each is said once, and by its own name."""

from __future__ import annotations

from decimal import Decimal

import pytest

from qsstd.diff.judge import Judged, judge_all
from qsstd.messages import spoken
from tests.examples import revised

STEP = "kind: process\nsteps:\n  - id: repair\n    title: 排除障碍\n    owner: field-technician\n"
COURSE = (
    "kind: training\ncourses:\n  - id: safety\n    title: 登高安全\n"
    "    roles: [field-technician]\n    covers: [repair]\n"
)
EVALUATION = "kind: monitoring\nevaluations:\n  - {{id: survey, title: 调查, method: survey, every: {}}}\n"


def judged(before: str, after: str) -> list[Judged]:
    return judge_all(*revised({"example.yaml": before}, {"example.yaml": after}))


def in_step(before: str, after: str) -> list[Judged]:
    return judged(STEP + indented(before), STEP + indented(after))


def indented(lines: str) -> str:
    return "".join(f"    {line}\n" for line in lines.splitlines())


def told(found: list[Judged]) -> list[tuple[str, str | None, str | None]]:
    """Name, before and after of each, sorted, in Chinese."""
    said = [(one.judge.name, in_chinese(one.said.before), in_chinese(one.said.after)) for one in found]
    return sorted(said, key=lambda one: (one[0], one[1] or "", one[2] or ""))


def in_chinese(value: object) -> str | None:
    return None if value is None else spoken(value, "zh")


def names(found: list[Judged]) -> list[str]:
    return sorted(one.judge.name for one in found)


def test_an_escalation_with_another_role_and_time_is_two_changes() -> None:
    found = in_step("escalate: {after: 4 h, to: shift-lead}", "escalate: {after: 3 h, to: quality-manager}")
    assert told(found) == [
        ("escalation-earlier", "4 小时", "3 小时"),
        ("escalation-role-changed", "shift-lead", "quality-manager"),
    ]
    margins = {one.judge.name: one.said.margin for one in found}
    assert margins == {"escalation-earlier": Decimal(-25), "escalation-role-changed": None}
    assert {one.said.roles for one in found} == {(), ("shift-lead", "quality-manager")}


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("4 h, to: shift-lead", "240 min, to: quality-manager", ["escalation-role-changed"]),
        ("2 d, to: shift-lead", "2 wd, to: quality-manager", ["escalation-clock-changed", "escalation-role-changed"]),
        ("4 h, to: shift-lead", "5 h, to: shift-lead", ["escalation-later"]),
        ("4 h, to: shift-lead", "240 min, to: shift-lead", []),
    ],
)
def test_role_and_time_of_an_escalation_are_told_apart(before: str, after: str, expected: list[str]) -> None:
    found = in_step(f"escalate: {{after: {before}}}", f"escalate: {{after: {after}}}")
    assert names(found) == expected


def test_an_escalation_that_goes_says_nothing_of_another_role() -> None:
    found = in_step("escalate: {after: 4 h, to: shift-lead}", "")
    assert told(found) == [("escalation-removed", "shift-lead、4 小时", None)]
    assert found[0].said.roles == ("shift-lead",)


def test_the_only_next_step_in_place_of_another_is_a_hand_over() -> None:
    """Not a branch that went and one that came."""
    found = in_step("next: close", "next: inform")
    assert told(found) == [("hand-over-changed", "example/close", "example/inform")]


def test_another_step_under_another_condition_is_one_hand_over() -> None:
    found = in_step("next: {to: close, when: 已修复}", "next: {to: inform, when: 未修复}")
    assert told(found) == [("hand-over-changed", "example/close、已修复", "example/inform、未修复")]


def test_one_next_step_that_became_two_others_is_told_branch_by_branch() -> None:
    found = in_step("next: close", "next: [{to: inform, when: 已修复}, {to: visit, when: 未修复}]")
    assert told(found) == [
        ("branch-added", None, "example/inform、已修复"),
        ("branch-added", None, "example/visit、未修复"),
        ("branch-removed", "example/close", None),
    ]


def test_a_step_that_ended_the_process_and_goes_on_has_a_branch_more() -> None:
    assert told(in_step("", "next: close")) == [("branch-added", None, "example/close")]
    assert told(in_step("next: close", "")) == [("branch-removed", "example/close", None)]


def test_a_condition_and_a_branch_more_are_two_changes() -> None:
    found = in_step("next: close", "next: [{to: close, when: 已修复}, {to: visit, when: 未修复}]")
    assert told(found) == [
        ("branch-added", None, "example/visit、未修复"),
        ("hand-over-changed", "example/close", "example/close、已修复"),
    ]


@pytest.mark.parametrize(
    ("before", "after"), [("已修复", "已修复。"), ("{zh: 已修复, en: Repaired}", "{zh: 已修复, en: Mended}")]
)
def test_the_form_of_a_condition_is_no_other_hand_over(before: str, after: str) -> None:
    found = in_step(f"next: {{to: close, when: {before}}}", f"next: {{to: close, when: {after}}}")
    assert "hand-over-changed" not in names(found)


def test_only_the_stretch_of_steps_that_stand_elsewhere_is_shown() -> None:
    def process(order: str) -> str:
        return "kind: process\nsteps:\n" + "".join(f"  - {{id: {one}, title: 步骤 {one}}}\n" for one in order)

    assert told(judged(process("abcdef"), process("acbdef"))) == [
        ("step-reordered", "example/b、example/c", "example/c、example/b")
    ]
    assert told(judged(process("abcdef"), process("acdbef"))) == [
        ("step-reordered", "example/b、example/c、example/d", "example/c、example/d、example/b")
    ]


def test_an_action_that_was_reworded_and_moved_is_both() -> None:
    before = "method: [切断总电源开关, 打开机箱, 更换板卡]"
    after = "method: [打开机箱, 切断总电源开关和电池, 更换板卡]"
    assert told(in_step(before, after)) == [
        ("method-reordered", "切断总电源开关、打开机箱", "打开机箱、切断总电源开关和电池"),
        ("method-reworded", "切断总电源开关", "切断总电源开关和电池"),
    ]


def test_a_role_that_is_informed_and_no_longer_consulted_is_both() -> None:
    found = in_step("with: {consulted: [shift-lead]}", "with: {informed: [shift-lead]}")
    assert [(one.judge.name, str(one.said.message)) for one in sorted(found, key=lambda one: one.judge.name)] == [
        ("participant-added", "a role is informed that was not"),
        ("participant-removed", "a role is no longer consulted"),
    ]


def test_a_step_that_is_gone_names_the_role_that_answered_for_it() -> None:
    other = "  - {id: close, title: 结单, owner: hotline-agent}\n"
    found = judged(STEP + other, STEP)
    assert told(found) == [("step-removed", "hotline-agent", None)]
    assert found[0].said.roles == ("hotline-agent",)


def test_a_standard_is_named_by_its_whole_address() -> None:
    """However short it is written: here an entry of the same document."""
    found = in_step("follows: [etiquette]", "follows: [etiquette, repair]")
    assert told(found) == [("applicable-standard-added", None, "example/repair")]


def test_what_differs_in_a_course_is_said_thing_by_thing() -> None:
    before = COURSE + "    hours: 2 h\n    method: 讲授\n    held: [{date: 2026-06-01, version: 2026Q2, attended: 1}]\n"
    after = (
        COURSE
        + "    hours: 90 min\n    method: 现场演练\n    held: [{date: 2026-06-02, version: 2026Q2, attended: 1}]\n"
    )
    found = judged(before, after)
    assert told(found) == [
        ("course-changed", "2 小时", "90 分钟"),
        ("course-changed", "讲授", "现场演练"),
        ("session-changed", "2026-06-01、版本 2026Q2、1 人参加", "2026-06-02、版本 2026Q2、1 人参加"),
    ]
    assert [one.said.margin for one in found if one.said.margin is not None] == [Decimal(-25)]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("quarter", "month", ("watched-more-often", "每季度", "每月")),
        ("week", "month", ("watched-less-often", "每周", "每月")),
        ("half-year", "year", ("watched-less-often", "每半年", "每年")),
    ],
)
def test_how_often_is_ordered_by_the_length_of_the_interval(
    before: str, after: str, expected: tuple[str, str, str]
) -> None:
    assert told(judged(EVALUATION.format(before), EVALUATION.format(after))) == [expected]

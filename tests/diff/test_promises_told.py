"""What is said of a promise that changed: which cases, which clock, what does not count, what follows if it is missed."""

from __future__ import annotations

from decimal import Decimal
from itertools import product

import pytest

from qsstd.diff.change import mirrored
from qsstd.diff.judge import Around, Judged, judge_all
from qsstd.messages import spoken
from tests.examples import revised

from .test_change_examples import told, turned

LAW = """\
kind: regulation
clauses:
  - {id: art-32, number: 第三十二条, start: 接到申告, limits: max <= 48 h, excludes: [不可抗力]}
"""
BASE = "  - {id: urban, title: 城区故障修复, limits: max <= 24 h, grace: 30 min, excludes: [不可抗力]}\n"


def target(fields: str) -> dict[str, str]:
    """A target with these fields, and others to take terms from."""
    limits = "" if "derives" in fields else ", limits: max <= 24 h"
    body = f"kind: response-times\ntargets:\n{BASE}  - {{id: mine, title: 大客户故障修复{limits}, {fields}}}\n"
    return {"law.yaml": LAW, "example.yaml": body}


def judged(before: dict[str, str], after: dict[str, str]) -> list[Judged]:
    """Everything that is said; the other way round it is the mirror."""
    comparison, around = revised(before, after)
    found = judge_all(comparison, around)
    back = judge_all(map(mirrored, comparison), Around(around.new, around.old))
    assert sorted(map(told, found)) == sorted(map(turned, back))
    return found


def said(before: str, after: str) -> set[tuple[str, str | None, str | None]]:
    """Kind of change, before and after in Chinese."""
    return {
        (one.judge.name, chinese(one.said.before), chinese(one.said.after))
        for one in judged(target(before), target(after))
    }


def chinese(value: object) -> str | None:
    return None if value is None else spoken(value, "zh")


def names(before: str, after: str) -> list[str]:
    return sorted(one.judge.name for one in judged(target(before), target(after)))


def late(*consequences: str) -> str:
    return f"late: [{', '.join(f'{{{one}}}' for one in consequences)}]"


# Cases


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("when: {area: urban}", "when: {area: [urban, rural]}", "widened"),
        ("when: {area: urban, lines: 1..10}", "when: {area: urban}", "widened"),
        ("when: {lines: 1..10}", "when: {lines: 1..}", "widened"),
        ("when: {area: urban}", "when: {area: urban, lines: 1..10}", "narrowed"),
        ("when: {area: [a, b]}", "when: {area: [b, c]}", "changed"),
        ("when: {area: urban}", "when: otherwise", "changed"),
        ("when: {lines: [1..5, 5..9]}", "when: {lines: 1..9}", "reworded"),
    ],
)
def test_cases_are_more_or_fewer_only_where_that_is_proved(before: str, after: str, expected: str) -> None:
    """All else is for a person to say."""
    assert names(before, after) == [f"population-{expected}"]


def test_a_promise_without_conditions_is_for_every_case() -> None:
    """Conditions that are added take some away."""
    assert said("start: 派单", "start: 派单, when: {area: urban}") == {
        ("population-narrowed", "全部情形", "area：urban")
    }


def test_a_metric_that_measures_a_promise_has_its_cases_from_there() -> None:
    """That it names some itself proves nothing."""
    metric = "kind: metrics\nmetrics:\n  - {{id: rate, title: 及时率, of: example/mine{}}}\n"
    before, after = (target("start: 派单") | {"m.yaml": metric.format(one)} for one in ("", ", when: {area: urban}"))
    assert [one.judge.name for one in judged(before, after)] == ["population-changed"]


# What does not count


def test_own_exceptions_end_those_of_the_floor() -> None:
    """A target that writes its first exclusion has that of its clause no more."""
    assert said("floor: law/art-32", "floor: law/art-32, excludes: [用户不在家]") == {
        ("exclusion-added", None, "用户不在家"),
        ("exclusion-removed", "不可抗力", None),
    }


def test_the_exceptions_of_the_base_come_back_with_the_last_own_one() -> None:
    """Nobody wrote that force majeure is excluded, yet it is."""
    derived = "derives: {from: urban, factor: 0.5}"
    assert said(f"{derived}, excludes: [用户不在家]", derived) == {
        ("exclusion-removed", "用户不在家", None),
        ("exclusion-added", None, "不可抗力"),
    }


def test_what_is_written_here_and_there_came_only_once() -> None:
    """The clause's exclusion written out beside a new one is no removal."""
    assert "exclusion-removed" not in names("floor: law/art-32", "floor: law/art-32, excludes: [不可抗力, 用户不在家]")


# Tolerance


@pytest.mark.parametrize(
    ("before", "after", "expected", "margin"),
    [
        ("grace: 15 min", "grace: 0.5 h", "raised", 100),
        ("grace: 15 min", "start: 派单", "lowered", None),
        ("ignore-under: 5 min", "ignore-under: 1 min", "lowered", -80),
        ("grace: 1 h", "grace: 1 d", "changed", None),
    ],
)
def test_more_is_tolerated_where_one_time_is_known_to_be_longer(
    before: str, after: str, expected: str, margin: int | None
) -> None:
    """None at all is a tolerance of nothing."""
    found = [one for one in judged(target(before), target(after)) if one.judge.name.startswith("tolerance")]
    assert [one.judge.name for one in found] == [f"tolerance-{expected}"]
    assert found[0].said.margin == (None if margin is None else Decimal(margin))


def test_the_tolerance_of_the_base_counts() -> None:
    """Ten minutes of one's own are less than the thirty that were taken over."""
    derived = "derives: {from: urban, factor: 0.5}"
    assert said(derived, f"{derived}, grace: 10 min") == {("tolerance-lowered", "30 分钟", "10 分钟")}


# Consequences


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (["after: 48 h, pay: 10 CNY"], ["after: 24 h, pay: 20 CNY"], "raised"),
        (["pay: 10 CNY per d"], ["pay: 10 CNY per d begun"], "raised"),
        (["do: 告知用户"], ["do: 告知用户, within: 1 d"], "raised"),
        (["do: 告知用户, within: 24 h"], ["do: 告知用户, within: 12 h"], "raised"),
        (["waive: 月租费"], ["waive: 月租费, pay: 10 CNY"], "raised"),
        (["pay: 10 CNY, cap: 50 CNY"], ["pay: 10 CNY, cap: 80 CNY"], "raised"),
        (["pay: 1 % of 安装费"], ["pay: 2 % of 安装费"], "raised"),
        (["pay: 10 CNY"], ["pay: 20 USD"], "changed"),
        (["pay: 1 % of 安装费"], ["pay: 2 % of 月租费"], "changed"),
        (["pay: 10 CNY per d"], ["pay: 10 CNY per h"], "changed"),
        (["pay: 10 CNY"], ["after: 72 h, pay: 10 CNY"], "changed"),
        (["after: 48 h, pay: 10 CNY"], ["after: 2 d, pay: 10 CNY"], "changed"),
        (["pay: 10 CNY, automatic: true"], ["pay: 20 CNY"], "changed"),
    ],
)
def test_a_consequence_is_more_only_where_nothing_of_it_is_less(
    before: list[str], after: list[str], expected: str
) -> None:
    """Other fees, currencies and clocks prove nothing. The mirror is less."""
    assert names(late(*before), late(*after)) == [f"consequence-{expected}"]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (["pay: 10 CNY"], ["pay: 10 CNY", "after: 72 h, pay: 30 CNY"], "added"),
        (["pay: 30 CNY"], ["pay: 30 CNY", "after: 72 h, pay: 10 CNY"], "lowered"),
        (["pay: 30 CNY"], ["pay: 30 CNY", "after: 72 h, pay: 40 USD"], "changed"),
        (
            ["pay: 10 CNY", "after: 48 h, pay: 30 CNY"],
            ["pay: 10 CNY", "after: 48 h, pay: 30 CNY", "after: 72 h, pay: 20 CNY"],
            "lowered",
        ),
        (
            ["pay: 30 CNY", "after: 72 h, do: 上门致歉"],
            ["pay: 30 CNY", "after: 72 h, do: 上门致歉, pay: 10 CNY"],
            "changed",
        ),
        (["after: 48 h, pay: 10 CNY"], ["after: 48 h, pay: 10 CNY", "after: 3 d, pay: 30 CNY"], "changed"),
        (["waive: 月租费"], ["waive: 月租费", "waive: 安装费"], "added"),
        (["pay: 30 CNY"], ["pay: 30 CNY", "after: 72 h, pay: 10 CNY, do: 上门致歉"], "changed"),
    ],
)
def test_a_later_step_stands_in_place_of_an_earlier_one(before: list[str], after: list[str], expected: str) -> None:
    """One that gives less takes something away; of the same time both hold."""
    assert names(late(*before), late(*after)) == [f"consequence-{expected}"]


@pytest.mark.parametrize(
    ("ladder", "moved", "expected"),
    [
        (["after: 24 h, pay: 10 CNY", "after: 72 h, pay: 30 CNY"], "after: 48 h, pay: 30 CNY", "raised"),
        (["after: 24 h, pay: 30 CNY", "after: 72 h, pay: 10 CNY"], "after: 48 h, pay: 10 CNY", "changed"),
        (["after: 24 h, pay: 10 CNY", "after: 72 h, pay: 30 CNY"], "after: 12 h, pay: 30 CNY", "changed"),
    ],
)
def test_a_step_that_comes_sooner_is_more_only_where_the_ladder_rises(
    ladder: list[str], moved: str, expected: str
) -> None:
    """A lower step that comes sooner takes the higher one away; one that overtakes another is undone by it."""
    assert names(late(*ladder), late(ladder[0], moved)) == [f"consequence-{expected}"]


def test_the_margin_is_of_the_payment_alone() -> None:
    """Where something else differs too a percentage would say too little."""
    alone, both = (
        judged(target(late("pay: 10 CNY, cap: 50 CNY")), target(late(after)))[0].said.margin
        for after in ("pay: 12 CNY, cap: 50 CNY", "pay: 12 CNY, cap: 80 CNY")
    )
    assert (alone, both) == (Decimal(20), None)


def owed(ladder: list[tuple[int, int]], hours: int) -> int:
    """What is paid after so many hours: the last step that has begun."""
    return max((step for step in ladder if step[0] < hours), default=(0, 0))[1]


def test_no_ladder_that_pays_less_at_some_time_is_called_more() -> None:
    """Every pair of ladders of up to two steps, held against what is paid hour by hour."""
    steps = list(product((24, 48, 72), (10, 20, 30)))
    ladders = [[one] for one in steps] + [[one, other] for one, other in product(steps, steps) if one[0] < other[0]]
    better = {"consequence-added", "consequence-raised"}
    for old, new in product(ladders[::3], ladders):
        if old != new:
            before, after = (late(*(f"after: {h} h, pay: {pay} CNY" for h, pay in one)) for one in (old, new))
            if set(names(before, after)) <= better:
                assert all(owed(old, hours) <= owed(new, hours) for hours in range(0, 100, 6)), (old, new)


# Clock, floor, derivation


def test_a_clock_that_starts_where_another_promise_stops_names_it() -> None:
    """The address, so that its title can stand there."""
    assert said("start: 派单", "start: {after: urban}") == {("clock-start-changed", "派单", "example/urban")}


def test_another_source_and_another_factor_are_said_each() -> None:
    """With what they do to the limits besides."""
    found = names("derives: {from: urban, factor: 0.5}", "derives: {from: example/urban, factor: 0.25}")
    assert found == ["derivation-changed", "target-tightened"]


def test_a_floor_that_is_exchanged_went_and_came() -> None:
    """One that binds less must not slip in for one that bound more."""
    assert {one[0] for one in said("floor: law/art-32", "floor: law/art-33")} == {"floor-removed", "floor-added"}


# Entries


def test_every_target_of_a_document_that_is_gone_is_told() -> None:
    """With what it promised, at the settings since nothing nearer is left."""
    before = target("start: 派单")
    found = [one for one in judged(before, {"law.yaml": LAW}) if one.judge.name == "target-removed"]
    assert [chinese(one.said.before) for one in found] == ["最长 ≤ 24 小时", "最长 ≤ 24 小时"]
    assert {one.at_new.file for one in found} == {"qsstd.yaml"}


def test_a_derived_target_is_told_with_the_limits_that_it_takes() -> None:
    """Half of a day."""
    before = target("start: 派单")
    text = before["example.yaml"] + "  - {id: new, title: 专线, derives: {from: urban, factor: 0.5}}\n"
    found = judged(before, before | {"example.yaml": text})
    assert [(one.judge.name, chinese(one.said.after)) for one in found] == [("target-added", "最长 ≤ 12 小时")]

"""Limits and glide paths before and after: which direction, alone and together with what else changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import settings as how
from hypothesis import strategies as st

from qsstd.diff.change import Change, mirrored
from qsstd.diff.judge import Around, Judged, judge_all
from qsstd.diff.told.limits import is_measured_otherwise
from qsstd.model.limit import Limits, parse_limit
from tests.examples import revised

TODAY = "2026-11-22"
ENDINGS = ("tightened", "relaxed", "mixed", "redefined")
FAMILIES = ("target", "metric", "clause", "time-limit", "alarm", "goal", "glide-path")
MINE = {f"{family}-{ending}" for family in FAMILIES for ending in ENDINGS} | {
    "alarm-added",
    "alarm-removed",
    "limits-rewritten",
}
CALENDARS = """
kind: calendar
calendars:
  - {id: office, title: 工作时间, hours: {mon-fri: 09:00-18:00}}
  - {id: shop, title: 营业时间, hours: {mon-sun: 10:00-20:00}}
"""


class Said(NamedTuple):
    """What is said of limits, as a reader of English sees it."""

    name: str
    before: str
    after: str


def judged(before: str, after: str, **more: str) -> list[Judged]:
    """What is said of limits in a document on both sides; ``more``: other files, the same on both."""
    others = {f"{name}.yaml": text for name, text in more.items()}
    comparison, around = revised({"example.yaml": before, **others}, {"example.yaml": after, **others})
    return mine(judge_all(comparison, around))


def mine(found: Sequence[Judged]) -> list[Judged]:
    return [one for one in found if one.judge.name in MINE]


def names(found: Sequence[Judged]) -> list[str]:
    return [one.judge.name for one in found]


def shown(value: object) -> str:
    if value is None:
        return "nothing"
    return "; ".join(map(str, value)) if isinstance(value, tuple) else str(value)


def said(found: Sequence[Judged]) -> list[Said]:
    return [Said(one.judge.name, shown(one.said.before), shown(one.said.after)) for one in found]


def target(body: str) -> str:
    return f"kind: response-times\ntargets:\n  - {{id: urban, title: 城区, {body}}}\n"


@pytest.mark.parametrize(
    ("before", "after", "wanted"),
    [
        ("max <= 48 h", "max <= 36 h, excludes: [不可抗力]", "target-tightened"),
        ("max <= 36 h, excludes: [不可抗力]", "max <= 48 h", "target-relaxed"),
        ("max <= 48 h", "max <= 36 h, pauses: [等待客户]", "target-tightened"),
        ("max <= 48 h", "max <= 36 h, grace: 15 min", "target-tightened"),
        ("max <= 48 h, grace: 1 wd", "max <= 36 h, grace: 15 min", "target-tightened"),
        ("max <= 48 h", "max <= 36 h, ignore-under: 5 min", "target-tightened"),
        ("mean <= 24 h", "mean <= 18 h, period: {per: [地市]}", "target-tightened"),
        ("mean <= 24 h", "mean <= 30 h, period: {per: [地市]}", "target-relaxed"),
        ("'[mean <= 24 h]'", "'[mean <= 18 h]'", None),
    ],
    ids=str,
)
def test_limits_are_compared_whatever_else_does_not_count(before: str, after: str, wanted: str | None) -> None:
    """Exceptions and tolerances are told by other kinds of change; a value that cannot be read is told by none."""
    found = judged(target(f"limits: {before}"), target(f"limits: {after}"))
    assert names(found) == ([wanted] if wanted else [])


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("start: 客户报障, limits: max <= 48 h", "start: 派单完成, limits: max <= 36 h"),
        ("stop: 恢复, limits: max <= 48 h", "stop: 回访, limits: max <= 36 h"),
        ("limits: max <= 48 h", "start: 派单完成, limits: max <= 36 h"),
        ("limits: mean <= 48 h, period: {only: 忙时}", "limits: mean <= 36 h, period: {only: 闲时}"),
        ("limits: mean <= 48 h, period: {judge: month}", "limits: mean <= 36 h, period: {judge: year}"),
        ("limits: mean <= 48 h, period: {per: [省]}", "limits: mean <= 36 h, period: {per: [市]}"),
        ("calendar: office, limits: max <= 16 wh", "calendar: shop, limits: max <= 8 wh"),
        ("percentile-method: linear, limits: p95 <= 48 h", "percentile-method: nearest-rank, limits: p95 <= 36 h"),
        ("limits: max <= 48 h", "limits: mean <= 36 h"),
        ("limits: max <= 36 h", "limits: max <= 1 wd"),
    ],
    ids=str,
)
def test_nothing_is_proved_by_another_clock_or_of_another_statistic(before: str, after: str) -> None:
    found = judged(target(before), target(after), calendars=CALENDARS)
    assert names(found) == ["target-redefined"]
    assert found[0].said.margin is None
    assert found[0].said.reasons
    assert found[0].breaks_series


def test_the_reasons_name_what_stands_in_the_way_and_not_what_others_tell() -> None:
    after = target(
        "start: 派单完成, limits: max <= 36 h, excludes: [不可抗力], pauses: [等待客户], ignore-under: 5 min"
    )
    found = judged(target("start: 客户报障, limits: max <= 48 h"), after)
    assert [str(reason) for reason in found[0].said.reasons] == [
        "the clock starts at another event: '派单完成' instead of '客户报障'",
        "'max ≤ 36 h' is stricter than 'max ≤ 48 h' (−25 %)",
    ]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("start: 客户报障, limits: max <= 48 h", "start: 客户报障。, limits: max <= 36 h"),
        ("start: 客户报障, limits: max <= 48 h", "start: {zh: 客户报障, en: call}, limits: max <= 36 h"),
        ("limits: max <= 48 h, period: {judge: month}", "limits: max <= 36 h, period: {judge: year}"),
        ("calendar: office, limits: max <= 48 h", "calendar: shop, limits: max <= 36 h"),
        ("percentile-method: linear, limits: mean <= 48 h", "percentile-method: nearest-rank, limits: mean <= 36 h"),
    ],
    ids=str,
)
def test_what_the_limits_do_not_go_by_does_not_spoil_the_comparison(before: str, after: str) -> None:
    """The same event in other punctuation, a period of limits that each case keeps, a calendar that no limit needs."""
    found = judged(target(before), target(after), calendars=CALENDARS)
    assert names(found) == ["target-tightened"]
    assert not found[0].breaks_series


@pytest.mark.parametrize("start", ["客户报障", "派单完成"])
def test_limits_that_come_or_go_are_stricter_or_looser_by_whatever_clock(start: str) -> None:
    """A promise that asks for nothing is kept by any other; there are no figures that could break off."""
    none, some = target("start: 客户报障"), target(f"start: {start}, limits: max <= 24 h")
    came, went = judged(none, some), judged(some, none)
    assert said(came) == [("target-tightened", "nothing", "max <= 24 h")]
    assert said(went) == [("target-relaxed", "max <= 24 h", "nothing")]
    assert not came[0].breaks_series
    assert not went[0].breaks_series


def test_a_redundant_limit_is_only_written_otherwise_even_with_another_start() -> None:
    before = target("start: 客户报障, limits: max <= 24 h")
    after = target("start: 派单完成, limits: [max <= 24 h, mean <= 24 h]")
    assert said(judged(before, after)) == [("limits-rewritten", "max <= 24 h", "max <= 24 h, mean <= 24 h")]


@pytest.mark.parametrize(
    ("before", "after", "margin", "back"),
    [
        ("max <= 48 h", "max <= 36 h", "-25", "33.3"),
        ("[max <= 48 h, mean <= 24 h]", "[max <= 36 h, mean <= 24 h]", "-25", "33.3"),
        ("notice >= 72 h", "notice >= 144 h", "100", "-50"),
        ("share >= 80 % within 15 s", "share >= 85 % within 15 s", None, None),
        ("share >= 80 % within 20 s", "share >= 80 % within 15 s", "-25", "33.3"),
        ("[max <= 48 h, mean <= 24 h]", "[max <= 36 h, mean <= 18 h]", None, None),
    ],
    ids=str,
)
def test_the_margin_is_the_percent_by_which_the_new_number_differs(
    before: str, after: str, margin: str | None, back: str | None
) -> None:
    texts = target(f"limits: {before}"), target(f"limits: {after}")
    forth, again = judged(*texts), judged(*reversed(texts))
    assert (names(forth), names(again)) == (["target-tightened"], ["target-relaxed"])
    assert forth[0].said.margin == (Decimal(margin) if margin else None)
    assert again[0].said.margin == (Decimal(back) if back else None)


def test_days_and_hours_are_compared_only_where_no_clock_is_put_back() -> None:
    """In a zone with summer time two days may be 49 hours."""
    before, after = target("limits: max <= 48 h"), target("limits: max <= 2 d")
    names_in = {}
    for zone in ("Asia/Shanghai", "Europe/Berlin"):
        settings = {"qsstd.yaml": f"timezone: {zone}\n"}
        comparison, around = revised({"example.yaml": before, **settings}, {"example.yaml": after, **settings})
        names_in[zone] = names(mine(judge_all(comparison, around)))
    assert names_in == {"Asia/Shanghai": ["target-relaxed"], "Europe/Berlin": ["target-redefined"]}


FIGURES = [
    ("mean <= 24 h", "mean <= 18 h", False),
    ("mean <= 24 h", "mean >= 18 h", False),
    ("share >= 85 % within 15 s", "share >= 90 % within 15 s", False),
    ("share >= 85 % within 15 s", "share >= 85 % within 20 s", True),
    ("share >= 85 % within 60 s", "share >= 90 % within 1 min", False),
    ("open <= 5 beyond 3 d", "open <= 5 beyond 2 d", True),
    ("open <= 5 beyond 3 d", "open <= 3 beyond 3 d", False),
    ("mean <= 24 h", "max <= 24 h", True),
    ("p95 <= 24 h", "p90 <= 24 h", True),
    ("mean <= 24 h", "mean <= 3 wd", True),
    ("mean <= 24 h", "mean <= 24 h, max <= 48 h", False),
    ("mean <= 24 h, max <= 48 h", "mean <= 24 h, p95 <= 48 h", True),
    ("mean <= published", "mean <= 24 h", False),
    ("", "mean <= 24 h", False),
]


@pytest.mark.parametrize(("before", "after", "wanted"), FIGURES)
def test_a_figure_that_takes_the_place_of_another_breaks_the_series(before: str, after: str, wanted: bool) -> None:
    """Another threshold does not, nor a figure that is only taken in addition."""
    assert is_measured_otherwise(limits(before), limits(after)) is wanted
    assert is_measured_otherwise(limits(after), limits(before)) is wanted


def limits(text: str) -> Limits:
    return Limits((tuple(parse_limit(one.strip()) for one in text.split(",") if one.strip()),))


METRIC = "kind: metrics\nmetrics:\n  - {id: answer-rate, title: 接通率, limits: share >= 85 %% within 15 s%s}\n"
WATCH = "kind: monitoring\nwatches:\n  - {id: daily, of: answer-rate, every: day%s}\n"
GOAL = "kind: goals\ngoals:\n  - {id: faster, statement: 更快, of: repair-time%s}\n"
STEP = "kind: process\nsteps:\n  - {id: visit, title: 上门, owner: field-technician%s}\n"


@pytest.mark.parametrize(
    ("text", "before", "after", "wanted"),
    [
        (METRIC, "", "warning: share >= 88 % within 15 s", "alarm-added"),
        (METRIC, "warning: share >= 88 % within 15 s", "", "alarm-removed"),
        (METRIC, "warning: share >= 88 % within 15 s", "warning: share >= 90 % within 15 s", "alarm-tightened"),
        (METRIC, "warning: share >= 88 % within 15 s", "warning: mean <= 10 s", "alarm-redefined"),
        (WATCH, "", "limits: mean <= 20 s", "alarm-added"),
        (WATCH, "limits: mean <= 20 s", "", "alarm-removed"),
        (WATCH, "limits: mean <= 20 s", "limits: mean <= 30 s", "alarm-relaxed"),
        (WATCH, "limits: mean <= 20 s", "limits: p95 <= 20 s", "alarm-redefined"),
        (WATCH, "limits: max <= 20 s", "limits: [max <= 20 s, mean <= 20 s]", "limits-rewritten"),
        (GOAL, "", "limits: mean <= 18 h", "goal-tightened"),
        (GOAL, "limits: mean <= 18 h", "limits: p95 <= 18 h", "goal-redefined"),
        (STEP, "limits: max <= 8 h", "", "time-limit-relaxed"),
        (STEP, "limits: max <= 8 h", "limits: mean <= 8 h", "time-limit-relaxed"),
        (STEP, "limits: mean <= 8 h", "limits: p95 <= 8 h", "time-limit-redefined"),
    ],
    ids=str,
)
def test_alarms_goals_and_steps_break_no_series(text: str, before: str, after: str, wanted: str) -> None:
    """They say what is done about figures, not what is measured."""
    sides = [text % (f", {one}" if one else "") for one in (before, after)]
    found = judged(*sides)
    assert names(found) == [wanted]
    assert not found[0].breaks_series


DERIVED = """
kind: response-times
targets:
  - {id: urban, title: 城区, limits: %s}
  - {id: rural, title: 乡村, derives: {from: urban, factor: %s}%s}
"""


def test_limits_taken_from_another_target_are_compared_as_they_hold() -> None:
    found = judged(DERIVED % ("max <= 24 h", "2", ""), DERIVED % ("max <= 24 h", "3", ""))
    assert said(found) == [("target-relaxed", "max <= 48 h", "max <= 72 h")]
    found = judged(DERIVED % ("max <= 24 h", "2", ", limits: max <= 48 h"), DERIVED % ("max <= 24 h", "2", ""))
    assert said(found) == [("limits-rewritten", "max <= 48 h", "nothing")]


TARGET = "kind: response-times\ntargets:\n  - id: urban\n    title: 城区\n"


class Path(NamedTuple):
    """Limits in hours, and stages: (day, hours) each."""

    hours: int
    stages: tuple[tuple[str, int], ...] = ()

    @property
    def text(self) -> str:
        stages = "".join(f"      - {{from: {day}, limits: max <= {hours} h}}\n" for day, hours in self.stages)
        schedule = f"    schedule:\n{stages}" if stages else ""
        return f"{TARGET}    limits: max <= {self.hours} h\n{schedule}"

    def on(self, day: str) -> int:
        begun = [stage for stage in self.stages if stage[0] <= day]
        return max(begun)[1] if begun else self.hours


@pytest.mark.parametrize(
    ("before", "after", "wanted"),
    [
        (Path(48), Path(48, (("2027-01-01", 24),)), [("glide-path-tightened", "48", "2027-01-01 24")]),
        (
            Path(48, (("2027-01-01", 24),)),
            Path(48, (("2027-07-01", 20),)),
            [
                ("glide-path-relaxed", "2027-01-01 24", "48"),
                ("glide-path-tightened", "2027-01-01 24", "2027-07-01 20"),
            ],
        ),
        (
            Path(48, (("2027-01-01", 24),)),
            Path(36, (("2027-01-01", 30),)),
            [
                ("target-tightened", "48", "36"),
                ("glide-path-relaxed", "2027-01-01 24", "2027-01-01 30"),
            ],
        ),
        (
            Path(48, (("2026-01-01", 24),)),
            Path(24),
            [("limits-rewritten", "48", "24"), ("limits-rewritten", "2026-01-01 24", "")],
        ),
        (Path(48, (("2026-12-01", 24),)), Path(48, (("2026-10-01", 24),)), [("glide-path-tightened", "48", "2026-10-01 24")]),
        (Path(48, (("2026-10-01", 24),)), Path(36, (("2026-10-01", 24),)), [("limits-rewritten", "48", "36")]),
        (
            Path(48, (("2026-10-01", 24),)),
            Path(48, (("2026-10-01", 30),)),
            [("glide-path-relaxed", "2026-10-01 24", "2026-10-01 30")],
        ),
        (Path(48), Path(48, (("2027-01-01", 48),)), [("limits-rewritten", "", "2027-01-01 48")]),
    ],
    ids=str,
)  # fmt: skip
def test_a_glide_path_is_told_stage_by_stage(before: Path, after: Path, wanted: list[Said]) -> None:
    """From today on; where other limits are written too, what holds today is told of them and not of the glide path."""
    found = judged(before.text, after.text)
    told = [(one.name, stage(one.before), stage(one.after)) for one in said(found)]
    assert sorted(told) == sorted(wanted)


def stage(text: str) -> str:
    """``from 2027-01-01 on: max <= 24 h`` as ``2027-01-01 24``."""
    words = text.replace("from ", "").replace("on: ", "").replace("max ≤ ", "").replace("max <= ", "").replace(" h", "")
    return words.replace("nothing", "")


def test_a_stage_is_found_at_its_line_on_either_side() -> None:
    before = Path(48, (("2027-01-01", 24), ("2027-07-01", 20)))
    found = judged(before.text, Path(48, (("2027-07-01", 20),)).text)
    assert [(one.at_old.path[-2:], one.at_new.path[-1]) for one in found] == [(("schedule", 0), "schedule")]


DAYS = ("2026-03-01", "2026-11-22", "2027-01-01", "2027-02-01", "2027-03-01", "2028-01-01")
stages = st.lists(st.tuples(st.sampled_from(DAYS), st.integers(1, 4)), max_size=4, unique_by=lambda one: one[0])
paths = st.builds(Path, st.integers(1, 4), stages.map(lambda found: tuple(sorted(found))))


@how(max_examples=150, deadline=None)
@given(paths, paths)
def test_a_glide_path_is_as_strict_as_the_days_that_it_leads_to(before: Path, after: Path) -> None:
    """What is told is what a look at every day finds, once for days in a row that differ alike; and back again."""
    comparison, around = revised({"example.yaml": before.text}, {"example.yaml": after.text})
    wanted, last = [], None
    for day in DAYS[DAYS.index(TODAY) :]:
        here = before.on(day), after.on(day)
        by_stages = set(before.stages) != set(after.stages) and (day > TODAY or before.hours == after.hours)
        if here != last and here[0] != here[1] and by_stages:
            wanted.append("glide-path-tightened" if here[1] < here[0] else "glide-path-relaxed")
        last = here
    assert Counter(glide(comparison, around)) == Counter(wanted)
    back = glide([mirrored(one) for one in comparison], Around(around.new, around.old))
    assert Counter(back) == Counter(OPPOSITE[name] for name in wanted)


OPPOSITE = {"glide-path-tightened": "glide-path-relaxed", "glide-path-relaxed": "glide-path-tightened"}


def glide(changes: Iterable[Change], around: Around) -> list[str]:
    """The names of what is said of the glide path."""
    return [one.judge.name for one in judge_all(changes, around) if one.judge.name in OPPOSITE]

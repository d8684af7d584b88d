"""What follows from a change for other entries: whose figures break, and what must be looked at again."""

from __future__ import annotations

from qsstd.workspace.promises import LONGEST
from tests.diff.test_touch import FILES, TIGHTER, called, edited, judge, met


def test_the_figures_of_all_that_measures_it_break() -> None:
    found = met(TIGHTER)
    assert called(found.at("repair-times/urban").metrics) == ["figures/urban", "figures/all"]
    assert called(found.reach.series) == ["figures/urban", "figures/all"]
    assert met(TIGHTER, by=judge(touches=("staff",))).reach.series == ()


def test_another_end_breaks_what_starts_after_it() -> None:
    after = edited("repair-times.yaml", ("stop: 恢复", "stop: 用户确认"))
    assert "figures/callback" in called(met(after).at("repair-times/urban").metrics)
    assert "figures/callback" not in called(met(TIGHTER).at("repair-times/urban").metrics)


def test_what_refers_to_it_must_be_looked_at_nearest_first() -> None:
    assert called(met(TIGHTER).at("repair-times/urban").referrers) == [
        "content/outage",
        "figures/urban",
        "repair-times/key",
        "repair-times/callback",
        "visit/go",
        "courses/visits",
        "figures/all",
        "goals/faster",
        "watches/daily",
        "repair",
        "figures/callback",
        "repair/call",
        "courses/desk",
    ]


def test_a_role_does_not_make_everybody_look_again() -> None:
    found = called(met(edited("organisation.yaml", ("title: 装维主管,", "title: 装维部主管,"))).one.referrers)
    assert found == ["repair-times", "repair/accept", "watches/daily"], "not what refers to those"


def test_a_problem_is_looked_at_where_it_is_addressed() -> None:
    assert called(met(edited("trouble.yaml", ("太慢", "很慢"))).one.referrers) == ["goals/faster"]


def test_what_came_along_need_not_be_looked_at() -> None:
    found = met(FILES, {name: text for name, text in FILES.items() if name not in ("visit.yaml", "repair-times.yaml")})
    target = found.at("repair-times/urban")
    assert "visit/go" not in called(target.referrers)
    assert "figures/urban" in called(target.referrers)


def test_minutes_and_history_need_no_look() -> None:
    minutes = """\
kind: review
quarter: 2026Q3
reviewed: [repair-times]
decisions:
  - {id: a, statement: 缩短, changes: [repair-times]}
"""
    before = {**FILES, "minutes.yaml": minutes}
    after = edited("repair-times.yaml", ("owner: field-lead", "owner: manager"), files=before)
    assert called(met(after, before).one.referrers) == ["courses/visits"]


def test_circles_come_to_an_end() -> None:
    circle = """\
kind: response-times
targets:
  - {id: a, derives: {from: b, factor: 2}, limits: max <= 1 h}
  - {id: b, derives: {from: a, factor: 2}}
"""
    before = {"circle.yaml": circle}
    assert called(met(edited("circle.yaml", ("1 h", "2 h"), files=before), before).at("circle/a").referrers) == [
        "circle/b"
    ]


def test_a_document_that_is_gone_is_looked_for_by_all_that_named_what_is_in_it() -> None:
    found = met({name: text for name, text in FILES.items() if name != "repair-times.yaml"})
    whole = found.at("repair-times")
    assert {"visit/go", "repair", "figures/urban", "content/outage", "courses/visits"} <= set(called(whole.referrers))
    assert not [name for name in called(whole.referrers) if name.startswith("repair-times")]
    assert {"senior", "technician", "caller", "field-lead"} <= set(called(whole.roles))


def test_another_document_changes_nothing_for_others() -> None:
    alone, more = (
        met(TIGHTER),
        met({**TIGHTER, "words.yaml": "kind: glossary\nterms:\n  - {id: a, term: 甲, means: 乙}\n"}),
    )
    others = {judged.change.address: touched for judged, touched in zip(more.judged, more.reach.each, strict=True)}
    for judged, touched in zip(alone.judged, alone.reach.each, strict=True):
        assert others[judged.change.address] == touched


def test_who_derives_from_one_another_without_end_is_followed_as_far_as_limits_are() -> None:
    chain = "".join(f"  - {{id: t{n}, derives: {{from: t{n - 1}, factor: 2}}}}\n" for n in range(1, 50))
    before = {"chain.yaml": "kind: response-times\ntargets:\n  - {id: t0, limits: max <= 1 h}\n" + chain}
    found = met(edited("chain.yaml", ("1 h", "2 h"), files=before), before).at("chain/t0")
    assert called(found.referrers) == [f"chain/t{n}" for n in range(1, LONGEST + 2)]

"""Whom a change touches: each test shows one way."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pytest

from qsstd.diff.change import Change
from qsstd.diff.compare import compare
from qsstd.diff.judge import Around, Judge, Judged, Judgement, judge_all
from qsstd.diff.touch.reach import Reach, reach
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Name, Sort, Touched, Whom
from qsstd.workspace.index import Index
from tests.examples import snapshot_of

Files = Mapping[str, str]
EVERYBODY: tuple[Whom, ...] = ("customers", "staff", "figures")

ORGANISATION = """\
kind: organisation
departments:
  - {id: customer-service, title: {zh: 客户服务部, en: Customer Service}}
  - {id: field-service, title: {zh: 装维服务部, en: Field Service}}
  - {id: quality, title: {zh: 质量部, en: Quality}}
roles:
  - {id: agent, title: {zh: 热线坐席, en: Hotline agent}, department: customer-service}
  - {id: shift-lead, title: 班长, department: customer-service, deputy: agent}
  - {id: caller, title: 回访员, department: customer-service}
  - {id: technician, title: 装维工程师, department: field-service, deputy: senior}
  - {id: senior, title: 高级工程师, department: field-service}
  - {id: field-lead, title: 装维主管, department: field-service}
  - {id: manager, title: 质量经理, department: quality}
  - {id: analyst, title: 数据分析员, department: quality}
  - {id: director, title: 质量总监, department: quality}
channels:
  - {id: hotline, title: 热线, hours: office}
people:
  - {id: li-min, name: 李敏, roles: [agent, caller]}
"""
TARGETS = """\
kind: response-times
owner: field-lead
targets:
  - {id: urban, title: 城区修复, limits: mean <= 24 h, floor: {clause: law/art-1}, stop: 恢复}
  - {id: key, title: 重要客户修复, derives: {from: urban, factor: 0.5}}
  - {id: callback, title: 回访, limits: max <= 4 h, start: {after: urban}, calendar: office}
"""
REPAIR = """\
kind: process
owner: manager
keeps: [repair-times/key]
steps:
  - {id: accept, title: 受理, owner: agent, with: {consulted: [field-lead], informed: [shift-lead]}, method: [登记],
     precautions: [不得催促], output: [工单], follows: [etiquette/opening], escalate: {after: 1 h, to: shift-lead}, next: fix}
  - {id: fix, title: 修复, owner: technician, method: [更换], precautions: [断电], next: call}
  - {id: call, title: 回访, owner: caller, method: [致电], keeps: [repair-times/callback]}
"""
VISIT = """\
kind: process
steps:
  - {id: go, title: 上门, owner: senior, method: [出发], keeps: [repair-times/urban]}
"""
FIGURES = """\
kind: metrics
owner: manager
metrics:
  - {id: urban, title: 城区修复时长, of: repair-times/urban, owner: analyst}
  - {id: faults, title: 障碍率, limits: rate <= 2 %, owner: technician}
  - {id: all, title: 全部, parts: [urban, faults], limits: rate <= 3 %, owner: manager}
  - {id: callback, title: 回访时长, of: repair-times/callback, owner: analyst}
"""
WATCHES = "kind: monitoring\nwatches:\n  - {id: daily, of: figures/urban, every: day, owner: field-lead}\n"
GOALS = "kind: goals\ngoals:\n  - {id: faster, statement: 更快, of: figures/urban, addresses: [trouble/slow]}\n"
ETIQUETTE = "kind: attitude\nscenarios:\n  - {id: opening, title: 开场, say: [您好]}\n"
CONTENT = """\
kind: service-content
scenarios:
  - {id: outage, title: 中断, provides: [修复], response: [repair-times/urban], process: repair, channels: [hotline]}
"""
COURSES = """\
kind: training
owner: director
courses:
  - {id: desk, title: 坐席课, roles: [agent, caller], covers: [etiquette, repair]}
  - {id: visits, title: 上门课, roles: [senior], covers: [repair-times]}
"""
LAW = "kind: regulation\nclauses:\n  - {id: art-1, title: 第一条, limits: mean <= 48 h}\n"
OFFICE = "kind: calendar\nweek: {mon: 09:00-18:00}\n"
TROUBLE = "kind: problems\nproblems:\n  - {id: slow, statement: 太慢}\n"
FILES: Files = {
    "organisation.yaml": ORGANISATION,
    "repair-times.yaml": TARGETS,
    "repair.yaml": REPAIR,
    "visit.yaml": VISIT,
    "figures.yaml": FIGURES,
    "watches.yaml": WATCHES,
    "goals.yaml": GOALS,
    "etiquette.yaml": ETIQUETTE,
    "content.yaml": CONTENT,
    "courses.yaml": COURSES,
    "law.yaml": LAW,
    "office.yaml": OFFICE,
    "trouble.yaml": TROUBLE,
}


@dataclass(frozen=True)
class Met:
    """What changed between two workspaces, all of it judged as the test says, and whom it touches."""

    judged: tuple[Judged, ...]
    old: Index
    new: Index

    @property
    def reach(self) -> Reach:
        return reach(self.judged, self.old, self.new)

    @property
    def one(self) -> Touched:
        assert len(self.judged) == 1, [judged.change for judged in self.judged]
        return self.reach.each[0]

    def at(self, address: str) -> Touched:
        """Whom the only change of that entry touches."""
        (found,) = (
            touched
            for judged, touched in zip(self.judged, self.reach.each, strict=True)
            if judged.change.address == address
        )
        return found


def judge(sort: Sort = "redefined", touches: tuple[Whom, ...] = EVERYBODY, of: str = "target.limits") -> Judge:
    return Judge("made-up", Level.WARNING, sort, frozenset(touches), frozenset([of]), Change, lambda _change: (), 1)


def edited(file: str, *edits: tuple[str, str], files: Files = FILES) -> dict[str, str]:
    """``files`` with texts of one file replaced; each must be there."""
    text = files[file]
    for before, after in edits:
        assert before in text, before
        text = text.replace(before, after)
    return {**files, file: text}


def met(after: Files, before: Files = FILES, by: Judge | None = None, roles: tuple[str, ...] = ()) -> Met:
    old, new = snapshot_of(before), snapshot_of(after)
    said = Judgement(say("the limits are stricter"), roles=roles)
    judged = tuple(Judged(change, by or judge(), said) for change in compare(old, new))
    return Met(judged, old.index, new.index)


def called(names: tuple[Name, ...]) -> list[str]:
    return [name.target for name in names]


TIGHTER = edited("repair-times.yaml", ("mean <= 24 h", "mean <= 18 h"))


@pytest.mark.parametrize(
    ("sort", "how"),
    [
        ("tightened", "better"),
        ("added", "better"),
        ("relaxed", "worse"),
        ("removed", "worse"),
        ("redefined", "otherwise"),
    ],
)
def test_customers_notice_what_becomes_of_a_promise(sort: Sort, how: str) -> None:
    assert met(TIGHTER, by=judge(sort)).at("repair-times/urban").customers == how
    assert met(TIGHTER, by=judge(sort, ("staff",))).at("repair-times/urban").customers is None


def test_customers_expect_nothing_of_a_draft() -> None:
    drafts = [
        {**files, "repair-times.yaml": files["repair-times.yaml"] + "status: draft\n"} for files in (FILES, TIGHTER)
    ]
    draft = met(drafts[1], drafts[0]).at("repair-times/urban")
    assert draft.customers is None
    assert "senior" in called(draft.roles)
    assert met(drafts[1]).at("repair-times/urban").customers == "otherwise", "it was in force before"


def test_a_kind_of_change_that_speaks_of_everything_touches_customers_only_where_they_see_it() -> None:
    everything = judge(of="*.*")
    assert met(edited("repair.yaml", ("[断电]", "[先断电]")), by=everything).one.customers is None
    assert met(TIGHTER, by=everything).at("repair-times/urban").customers == "otherwise"


@pytest.mark.parametrize("sort", ["editorial"])
def test_what_is_editorial_touches_nobody(sort: Sort) -> None:
    found = met(TIGHTER, by=judge(sort), roles=("agent",)).reach
    assert set(found.each) == {Touched()}
    assert (found.training, found.stale, found.series) == ((), (), ())


def test_a_step_concerns_its_owner_and_the_deputy_alone() -> None:
    assert called(met(edited("repair.yaml", ("[断电]", "[先断电]"))).one.roles) == ["technician", "senior"]


def test_another_owner_concerns_both_and_their_deputies() -> None:
    after = edited("repair.yaml", ("owner: technician", "owner: shift-lead"))
    assert sorted(called(met(after).one.roles)) == ["agent", "senior", "shift-lead", "technician"]


@pytest.mark.parametrize(
    ("before", "after", "roles"),
    [
        ("consulted: [field-lead]", "consulted: [director]", {"agent", "field-lead", "director"}),
        ("informed: [shift-lead]", "informed: [shift-lead, caller]", {"agent", "caller"}),
        ("to: shift-lead", "to: director", {"agent", "shift-lead", "director"}),
        ("after: 1 h", "after: 2 h", {"agent", "shift-lead"}),
        ("[工单]", "[电子工单]", {"agent", "shift-lead", "technician", "senior"}),
        ("next: fix", "next: [fix, call]", {"agent", "caller"}),
        ("[登记]", "[登记号码]", {"agent"}),
    ],
)
def test_others_are_concerned_where_the_change_is_about_them(before: str, after: str, roles: set[str]) -> None:
    found = met(edited("repair.yaml", (before, after)))
    assert {role for touched in found.reach.each for role in called(touched.roles)} == roles


def test_a_step_that_comes_concerns_everybody_in_it() -> None:
    after = edited(
        "visit.yaml", ("steps:\n", "steps:\n  - {id: x, title: 新, owner: agent, with: {informed: caller}}\n")
    )
    assert {"agent", "caller"} <= set(called(met(after).at("visit/x").roles))


def test_a_promise_concerns_who_keeps_it_and_who_keeps_what_derives_from_it() -> None:
    roles = called(met(TIGHTER).at("repair-times/urban").roles)
    assert roles[0] == "senior", "the owner of the step that keeps it"
    assert set(roles) == {"senior", "agent", "technician", "caller", "analyst"}, "and all of the process that keeps key"


def test_a_promise_that_is_gone_concerns_who_kept_it() -> None:
    line = "  - {id: callback, title: 回访, limits: max <= 4 h, start: {after: urban}, calendar: office}\n"
    found = met(edited("repair-times.yaml", (line, "")))
    assert called(found.one.roles) == ["caller", "analyst"]
    assert called(found.one.referrers) == ["figures/callback", "repair/call", "courses/visits"]


def test_a_promise_that_is_gone_concerns_those_whose_files_changed_nothing() -> None:
    line = "  - {id: callback, title: 回访, limits: max <= 4 h, start: {after: urban}, calendar: office}\n"
    found = met(edited("repair-times.yaml", (line, "")))
    only = Index(found.old.settings, [facts for facts in found.old.files if facts.file == "repair-times.yaml"])
    assert reach(found.judged, only, found.new) == found.reach


def test_a_metric_concerns_who_answers_for_it_and_who_watches_it() -> None:
    after = edited("figures.yaml", ("title: 城区修复时长,", "title: 城区修复时长, minimum-sample: 30,"))
    assert called(met(after).one.roles) == ["analyst", "field-lead"]


def test_manners_concern_who_follows_them_and_who_learns_them() -> None:
    assert called(met(edited("etiquette.yaml", ("您好", "您好啊"))).one.roles) == ["agent", "caller"]
    unlearnt = edited("courses.yaml", ("[etiquette, repair]", "[repair]"))
    followed = edited("visit.yaml", ("owner: senior,", "owner: senior, follows: etiquette,"), files=unlearnt)
    after = edited("etiquette.yaml", ("您好", "您好啊"), files=followed)
    assert called(met(after, followed).one.roles) == ["agent", "senior"], "one follows the document"


def test_what_is_delivered_concerns_the_process_that_delivers_it() -> None:
    roles = called(met(edited("content.yaml", ("[修复]", "[免费修复]"))).one.roles)
    assert set(roles) == {"agent", "technician", "senior", "caller"}


def test_a_calendar_concerns_whose_promises_go_by_it() -> None:
    found = met(edited("office.yaml", ("18:00", "17:00"))).one
    assert called(found.roles) == ["caller", "analyst"]
    assert called(found.metrics) == ["figures/callback"]


def test_a_clause_concerns_who_answers_for_the_promises_above_it() -> None:
    assert called(met(edited("law.yaml", ("48 h", "36 h"))).one.roles) == ["field-lead"]


def test_a_course_concerns_who_takes_it_and_who_answers_for_it() -> None:
    found = met(edited("courses.yaml", ("title: 上门课", "title: 上门课, method: 实操"))).one
    assert set(called(found.roles)) == {"senior", "director"}


def test_the_head_of_a_document_concerns_its_owners() -> None:
    after = edited("repair-times.yaml", ("owner: field-lead", "owner: manager"))
    assert called(met(after).one.roles) == ["manager", "field-lead"]


def test_a_document_that_gets_in_force_concerns_all_that_it_concerns() -> None:
    draft = {**FILES, "repair.yaml": REPAIR + "status: draft\n"}
    found = met(FILES, draft).one
    assert set(called(found.roles)) == {"manager", "agent", "technician", "senior", "caller"}


def test_where_nobody_is_named_the_owner_of_the_document_is_concerned() -> None:
    before = {**FILES, "trouble.yaml": TROUBLE + "owner: director\n"}
    assert called(met(edited("trouble.yaml", ("太慢", "很慢"), files=before), before).one.roles) == ["director"]


def test_whom_the_judgement_names_counts_and_only_roles_are_named() -> None:
    found = met(TIGHTER, by=judge(touches=()), roles=("shift-lead", "nobody")).at("repair-times/urban")
    assert called(found.roles) == ["shift-lead"]
    after = edited("repair.yaml", ("owner: technician", "owner: field-service"))
    assert called(met(after).one.roles) == ["technician", "senior"], "a department is no role"


def test_roles_are_called_by_their_titles() -> None:
    found = met(edited("repair.yaml", ("[断电]", "[先断电]"))).one.roles[0]
    assert (found.kind, found.in_language("zh")) == ("role", "装维工程师")


def test_kinds_of_change_that_are_there_are_understood() -> None:
    old, new = snapshot_of(FILES), snapshot_of(TIGHTER)
    judged = judge_all(compare(old, new), Around(old, new), ["target-tightened"])
    assert {touched.customers for touched in reach(judged, old.index, new.index).each} == {"better"}

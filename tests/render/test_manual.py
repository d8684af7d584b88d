"""The contexts of the manual: what the shipped pack says, checked by hand, in both languages."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from qsstd.errors import QsstdError
from qsstd.messages import LANGUAGES, Language
from qsstd.render.context.frame import strings
from qsstd.render.context.manual import manual, read_source
from qsstd.render.context.manual_words import LABELS, labels
from qsstd.render.context.parts import Met, ProcessPart, StepPart
from qsstd.render.context.print_outs import Manual
from tests.render.manual_pack import copied, edited, pack

HAN = re.compile(r"[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]")


@cache
def whole(language: Language) -> Manual:
    return manual(pack(), language)


def process(of: Manual, name: str) -> ProcessPart:
    return next(one for one in of.processes if one.id == name)


def step(of: Manual, address: str) -> StepPart:
    return next(one for part in of.processes for one in part.steps if one.address == address)


def letters(part: ProcessPart, number: str) -> Mapping[str, str]:
    row = next(row for row in part.raci.rows if row.number == number)
    return {role: letter for role, letter in zip(part.raci.roles, row.letters, strict=True) if letter}


def test_the_whole_manual_holds_everything_that_is_in_force() -> None:
    made = whole("zh")
    assert (made.language, made.title, made.organisation) == ("zh-CN", "服务质量标准手册", "示例电信")
    assert (made.version, made.day, made.moment) == ("2026Q4", "2026年10月1日", "2026-10-01T00:00:00Z")
    assert (made.control.owner, made.control.approver, made.control.approved) == (
        "质量经理",
        "质量总监",
        "2026年9月24日",
    )
    assert made.subtitle == "客户服务、网络维护、障碍处理、售后服务"
    assert [len(part) for part in (made.documents, made.processes, made.standards, made.duties)] == [57, 8, 24, 22]
    assert [len(part) for part in (made.principles, made.terms, made.courses, made.watches)] == [4, 24, 13, 17]
    assert made.distribution[0] == "客户服务部"
    assert not made.draft


def test_plans_surveys_and_minutes_are_no_part_of_the_manual() -> None:
    numbers = {one.number for one in whole("en").documents}
    assert numbers.isdisjoint(("current-problems", "service-goals-2026", "customer-survey-2026", "review-2026q3"))
    assert {"glossary", "organisation", "cn-telecom-regulations-2016"} <= numbers


def test_processes_stand_in_the_order_of_the_areas_and_their_steps_in_the_order_of_the_file() -> None:
    made = whole("en")
    assert [one.id for one in made.processes] == [
        *("account-change", "complaint-handling", "hotline-enquiry"),
        *("number-change", "planned-outage", "fault-repair", "installation", "standards-lifecycle"),
    ]
    repair = process(made, "fault-repair")
    assert [(one.number, one.title, one.owner) for one in repair.steps][:3] == [
        ("1", "Take the fault report", "Hotline agent"),
        ("2", "Test the line and decide", "Fault dispatcher"),
        ("3", "Repair remotely", "Network engineer"),
    ]
    assert {box.step for box in repair.drawing.boxes if box.shape == "task"} == {one.id for one in repair.steps}
    assert len(repair.drawing.lanes) == len({one.owner for one in repair.steps})


def test_a_step_says_who_how_fast_and_what_next() -> None:
    one = step(whole("en"), "fault-repair/line-test")
    assert (one.stage, one.owner, one.consulted) == ("Triage", "Fault dispatcher", ("Network engineer",))
    assert one.time_limit == "max ≤ 20 min"
    assert one.escalation == "not done after 15 min: goes to Network operations lead"
    assert [(way.number, way.title) for way in one.next] == [
        ("3", "Repair remotely"),
        ("4", "Book the visit and dispatch"),
        ("6", "Repair network equipment or lines"),
        ("7", "Advise on the customer's terminal"),
    ]
    assert one.next[3].when == "A fault of the customer's own terminal"
    zh = step(whole("zh"), "fault-repair/line-test")
    assert (zh.time_limit, zh.escalation) == ("最长 ≤ 20 分钟", "超过 15 分钟未完成的，升级至网络运行主管")


def test_what_applies_to_a_step_is_read_aloud() -> None:
    named = {one.name: one for one in step(whole("en"), "fault-repair/visit").standards}
    assert list(named) == ["Arrival", "Work", "Leaving", "Arrival at the agreed time"]
    assert named["Leaving"].note == "Home visit etiquette"
    assert named["Leaving"].value.startswith("Have the customer try it in person before signing; Wipe")
    promise = named["Arrival at the agreed time"]
    assert promise.note == "Punctual arrival at home visits"
    assert promise.value.startswith(
        "Applies to: visit: home. From when The arrival time agreed with the customer until"
    )
    assert "share ≥ 95 % within 15 min" in promise.value


def test_a_promise_that_is_kept_with_a_step_says_so(tmp_path: Path) -> None:
    root = copied(tmp_path)
    edited(
        root,
        "processes/complaint-handling.yaml",
        "follows: [complaint-answer/answer]",
        "keeps: [complaint-answer/answer]",
    )
    one = step(manual(read_source(root), "en"), "complaint-handling/propose").standards
    assert [(pair.name, pair.note) for pair in one] == [
        ("Answer to the complaint", "Complaint acknowledgement and answer; kept once this step is done")
    ]


def test_a_deputy_stands_with_the_step() -> None:
    one = step(whole("en"), "complaint-handling/check")
    assert (one.owner, one.deputy) == ("Complaint reviewer", "Customer service lead")


def test_the_owner_does_the_step_and_answers_for_it() -> None:
    part = process(whole("en"), "fault-repair")
    assert letters(part, "5") == {"Field technician": "A/R", "Network engineer": "C", "Fault dispatcher": "I"}
    assert letters(part, "1") == {"Hotline agent": "A/R", "Shift lead": "I"}
    assert all(row.letters.count("A/R") == 1 for row in part.raci.rows)


def test_the_chart_is_told_in_words() -> None:
    told = process(whole("en"), "complaint-handling").alternative
    assert told.startswith("1 Register the complaint (Hotline agent): then 2. 2 First contact and grading (")
    assert "The facts are unclear and the draft is returned once: then 3." in told
    assert told.endswith("8 Call back and close (Callback agent): the end of the process.")


def test_a_promise_is_read_as_it_is_in_force_on_the_day() -> None:
    """Its glide path goes on in 2027; until then the first stage holds."""
    made = {one.address: one for one in whole("en").standards}
    rural = made["broadband-installation/rural"]
    assert rural.short == "mean ≤ 4 days and max ≤ 8 days"
    assert "from 2027-01-01 on: mean ≤ 4 days and max ≤ 7 days" in rural.sentence
    assert rural.sentence.startswith("Applies to: area: Rural, service: broadband. From when")
    assert (rural.document, rural.floors) == (
        "Broadband installation and move time",
        ("Telecommunications Regulations of China, article 31",),
    )
    assert made["broadband-repair/urban"].late == ("waive The monthly broadband fee for the time of the fault",)


def test_on_another_day_another_stage_is_in_force(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1798761600")
    made = manual(pack(), "en")
    rural = next(one for one in made.standards if one.address == "broadband-installation/rural")
    assert (made.day, rural.short) == ("1 January 2027", "mean ≤ 4 days and max ≤ 7 days")


def met(of: Manual, promise: str) -> dict[str, Met]:
    return {one.clause: one for one in of.met if one.promise == promise}


def test_a_clause_that_is_met_says_by_how_much() -> None:
    """36 h against 48 h is a quarter less; the clause of the province stands in place of the national one."""
    made = whole("en")
    assert len(made.met) == 17
    repair = met(made, "Broadband fault repair time: Urban customers")
    assert list(repair) == ["Telecommunications Regulations of Henan, article 37"]
    only = repair["Telecommunications Regulations of Henan, article 37"]
    assert (only.ours, only.theirs) == ("mean ≤ 18 h and max ≤ 36 h", "max ≤ 48 h")
    assert only.margin == "max ≤ 48 h: stricter by 25 %"
    mobile = met(made, "Mobile fault repair time: Customers covered by urban sites")
    assert [one.margin for one in mobile.values()] == ["mean ≤ 24 h: stricter by 50 %; max ≤ 48 h: stricter by 25 %"]
    days = met(made, "Complaint acknowledgement and answer: Answer to the complaint")
    assert [one.margin for one in days.values()] == ["stricter than the clause"]


def test_metrics_say_what_they_measure_and_when_they_are_judged() -> None:
    made = {one.address: one for one in whole("en").metrics}
    rate = made["repair-metrics/fault-rate"]
    assert rate.definition == (
        "Fault reports per 100 lines in a month; counted: Fault reports of the month; "
        "divided by: Lines in service at the end of the month"
    )
    assert rate.limits == "rate ≤ 1.5 per 100 lines; early warning beyond: rate ≤ 1.2 per 100 lines"
    assert (rate.owner, rate.unit, rate.period) == (
        "Data analyst",
        "per 100 lines",
        "reported every month; judged every quarter",
    )
    urban = made["repair-metrics/broadband-urban"]
    assert "it measures 'Broadband fault repair time: Urban customers'" in urban.definition
    assert urban.limits == "mean ≤ 18 h and max ≤ 36 h; early warning beyond: mean ≤ 16 h"
    assert urban.period == "reported every month; judged every quarter"


def test_duties_hold_people_steps_and_documents() -> None:
    made = {one.id: one for one in whole("en").duties}
    agent = made["callback-agent"]
    assert agent.people == ("Zhao Ting", "Feng Xia")
    assert agent.steps[0] == "Complaint handling process: 8 Call back and close"
    assert made["quality-director"].documents == ()
    assert "Glossary" in made["quality-analyst"].documents


def test_scorecards_keep_their_points() -> None:
    card = next(one.score for one in whole("en").etiquette if one.control.number == "hotline-etiquette")
    assert card is not None
    assert (card.full, [one.points for one in card.sections]) == ("100", ["35", "10", "55"])
    assert card.sections[0].items[0].violations[0].value == "5"


def test_revisions_of_all_documents_stand_newest_first() -> None:
    rows = whole("en").history
    days = [one.day for one in rows]
    assert len(rows) > 60
    assert days.index("24 June 2026") > days.index("24 September 2026")
    assert "24 September 2026" not in days[days.index("24 June 2026") :]


def test_the_manual_of_a_process_holds_only_what_is_its_own() -> None:
    made = manual(pack(), "en", process="complaint-handling")
    assert (made.title, made.subtitle, [one.id for one in made.processes]) == (
        "Complaint handling process",
        "Process manual",
        ["complaint-handling"],
    )
    assert [one.address for one in made.standards] == ["complaint-answer/acknowledgement", "complaint-answer/answer"]
    assert {one.address for one in made.metrics} == {"complaint-metrics/acknowledgement", "complaint-metrics/answer"}
    moments = {moment.address for one in made.etiquette for moment in one.moments}
    assert moments == {
        *("complaint-etiquette/receiving", "complaint-etiquette/explaining", "complaint-etiquette/refusing"),
        *("hotline-etiquette/apology", "hotline-etiquette/closing"),
    }
    assert [one.name for one in made.scope] == ["Customer service"]
    assert {one.id for one in made.duties}.isdisjoint(("sales-lead", "trainer"))
    assert all(step.startswith("Complaint handling process: ") for one in made.duties for step in one.steps)
    assert {row.document for row in made.history} == {"Complaint handling process"}
    assert {one.number for one in made.documents} >= {"complaint-handling", "complaint-answer", "complaint-etiquette"}
    assert "fault-repair" not in {one.number for one in made.documents}
    used = {one.name for one in made.terms}
    assert "Complaint" in used and "Cutover" not in used


def test_entries_that_changed_are_marked() -> None:
    addresses = frozenset(("fault-repair/visit", "broadband-repair/urban", "hotline-etiquette/closing"))
    made = manual(pack(), "zh", changed=addresses)
    marked = [one.address for part in made.processes for one in part.steps if one.changed]
    marked += [one.address for one in made.standards if one.changed]
    marked += [moment.address for one in made.etiquette for moment in one.moments if moment.changed]
    assert set(marked) == addresses
    assert not any(one.changed for one in made.content)


def test_an_unknown_process_is_refused_with_what_was_meant() -> None:
    with pytest.raises(QsstdError) as refused:
        manual(pack(), "en", process="fault-repairs")
    assert (str(refused.value.message), str(refused.value.hint)) == (
        "there is no document 'fault-repairs' of this kind",
        "did you mean 'fault-repair'?",
    )


def test_nothing_chinese_is_left_in_an_english_manual() -> None:
    made = replace(whole("en"), labels={})
    assert {text for text in strings(made) if HAN.search(text)} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_label_has_words_in_the_language(language: Language) -> None:
    words = labels(language)
    assert set(words) == {"colon", *LABELS}
    assert all(word and bool(HAN.search(word)) == (language == "zh") for word in words.values())

"""Rules on revisions together, and each where a document is new, gone, renamed, a draft, or cannot be read."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest

from qsstd.diff import controlled
from qsstd.diff.judge import judge_all
from qsstd.diff.rule import check_all
from qsstd.diff.rules.relaxed_without_notice import later
from qsstd.findings import Problem
from qsstd.lint import life
from qsstd.model.quantity import parse_quantity
from tests.examples import revised

VERSION, APPROVAL, HISTORY = "changed-without-new-version", "changed-without-new-approval", "changed-without-history"
NOTICE, BACK = "relaxed-without-notice", "version-went-back"
REVIEW, STALE = "review-misses-change", "stale-acceptance"

URBAN = "  - {id: urban, title: 城区故障修复, start: 接到用户申告, stop: 恢复通信, limits: mean <= %s}\n"
RURAL = "  - {id: rural, title: 农村故障修复, start: 接到用户申告, stop: 恢复通信, limits: mean <= 48 h}\n"
BEFORE = {
    "version": "2026Q3",
    "approved": "{by: quality-director, date: 2026-06-20}",
    "effective": "2026-07-01",
    "history": "[{version: 2026Q3, date: 2026-06-20, by: quality-manager, change: 首次发布}]",
}
AFTER = {
    "version": "2026Q4",
    "approved": "{by: quality-director, date: 2026-09-20}",
    "effective": "2026-10-20",
    "history": "[{version: 2026Q4, date: 2026-09-20, by: quality-manager, change: 修订}]",
}
"""Heads of before and after; the second is in order in every respect."""
Files = dict[str, str]


def standard(limit: str = "24 h", head: Mapping[str, str] = BEFORE, *, more: str = RURAL, **other: str) -> str:
    """A document of two targets; ``other``: keys of the head that are otherwise."""
    keys = {"kind": "response-times", **head, **other}
    return "".join(f"{key}: {value}\n" for key, value in keys.items()) + "targets:\n" + URBAN % limit + more


def problems(old: Files, new: Files, settings: str = "notice: 30 d\n") -> list[tuple[str, Problem]]:
    """What all rules find; ``settings``: those of both sides where they have none."""
    sides = [{"qsstd.yaml": settings, **files} for files in (old, new)]
    comparison, around = revised(sides[0], sides[1])
    return check_all(judge_all(comparison, around), around)


def found(old: Files, new: Files, settings: str = "notice: 30 d\n") -> set[tuple[str, str]]:
    """(rule, file) of what all rules find."""
    return {(rule, problem.at.file) for rule, problem in problems(old, new, settings)}


def rules(before: str, after: str, settings: str = "notice: 30 d\n") -> set[str]:
    """What the rules find in one document."""
    return {rule for rule, _ in found({"repair.yaml": before}, {"repair.yaml": after}, settings)}


def test_a_revision_in_order_is_silent() -> None:
    """Stricter or looser: with version, approval, history and notice there is nothing to say."""
    assert rules(standard("24 h"), standard("36 h", AFTER)) == set()
    assert rules(standard("24 h"), standard("18 h", AFTER)) == set()


def test_a_revision_that_nobody_registered_lacks_everything() -> None:
    """The text alone was edited: every rule says its own thing, once."""
    assert rules(standard("24 h"), standard("36 h")) == {VERSION, APPROVAL, HISTORY, NOTICE}
    assert rules(standard("24 h"), standard("18 h")) == {VERSION, APPROVAL, HISTORY}
    assert len(problems({"repair.yaml": standard("24 h")}, {"repair.yaml": standard("36 h", more="")})) == 4


def test_what_changes_nothing_that_anybody_does_needs_no_revision() -> None:
    """The title of the document and that of an entry, and the head itself."""
    assert rules(standard(), standard(title="障碍修复时限")) == set()
    assert rules(standard(), standard(owner="shift-lead", review="{every: year, last: 2026-10-20}")) == set()
    assert rules(standard(), standard(more=RURAL.replace("故障修复", "障碍修复时间"))) == set()


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("draft", "approved", set()),
        ("review", "approved", set()),
        ("draft", "draft", set()),
        ("approved", "draft", {VERSION}),
        ("approved", "review", {VERSION}),
        ("approved", "retired", {VERSION}),
        ("retired", "approved", set()),
        ("approved", "approved", {VERSION, APPROVAL, HISTORY, NOTICE}),
    ],
)
def test_what_is_asked_depends_on_where_the_document_stands(before: str, after: str, expected: set[str]) -> None:
    """A draft is not approved yet; the version of an approved text names that text alone."""
    assert rules(standard("24 h", status=before), standard("36 h", status=after)) == expected


def test_a_new_and_a_removed_document_have_nothing_to_be_held_against() -> None:
    one, other = {"repair.yaml": standard()}, {"shop.yaml": standard("10 min", more="")}
    assert found({}, one) == found(one, {}) == set()
    assert found(one, {**one, **other}) == set()


def test_a_document_with_another_id_keeps_its_duties_and_counts_its_own_versions() -> None:
    """Renamed with a change, and superseded by a document that says so."""
    before = {"repair.yaml": standard()}
    unregistered = {(rule, "fault-repair.yaml") for rule in (APPROVAL, HISTORY, NOTICE)}
    assert found(before, {"fault-repair.yaml": standard("36 h")}) == unregistered
    assert found(before, {"fault-repair.yaml": standard("36 h", AFTER, version="1")}) == set()
    heir = {"fault-repair.yaml": standard("36 h", AFTER, replaces="repair", version="2026Q1")}
    assert found(before, {"repair.yaml": standard(status="retired"), **heir}) == set()
    assert found(before, {"fault-repair.yaml": standard("24 h")}) == set()


def test_a_document_in_another_folder_is_the_same_document() -> None:
    name = "repair/repair.yaml"
    text = f"id: repair\n{standard('36 h')}"
    expected = {(rule, name) for rule in (VERSION, APPROVAL, HISTORY, NOTICE)}
    assert found({"repair.yaml": standard()}, {name: text}) == expected


BROKEN = {
    "approved": "{by: quality-director}",
    "effective": "soon",
    "history": "[{version: 2026Q3}]",
}


@pytest.mark.parametrize("key", BROKEN)
def test_a_head_that_could_not_be_read_is_not_judged(key: str) -> None:
    """On neither side: what seems to be missing stands there. The version was read."""
    whole, broken = standard("24 h"), standard("36 h", **{key: BROKEN[key]})
    assert rules(whole, broken) == {VERSION}
    assert rules(broken, whole.replace("24 h", "18 h")) == {VERSION}


def test_a_misspelt_key_of_the_head_hides_what_it_holds() -> None:
    misspelt = standard("36 h", AFTER).replace("history:", "histroy:").replace("effective:", "efective:")
    assert rules(standard("24 h"), misspelt) == set()


def test_a_file_that_could_not_be_read_is_not_judged() -> None:
    for broken in ("kind: response-times\n  id: [\n", standard("36 h", version="one"), ""):
        assert rules(standard(), broken) == rules(broken, standard()) == set()


@pytest.mark.parametrize(
    ("day", "notice", "expected"),
    [
        ("2026-11-10", "30 d", "2026-12-10"),
        ("2026-11-10", "2 week", "2026-11-24"),
        ("2026-11-10", "48 h", "2026-11-12"),
        ("2026-11-10", "25 h", "2026-11-12"),
        ("2026-11-30", "1 month", "2026-12-30"),
        ("2027-11-30", "3 month", "2028-02-29"),
        ("2026-11-10", "1 year", "2027-11-10"),
        ("2026-11-10", "10 wd", "2026-11-20"),
        ("2026-11-10", "16 wh", "2026-11-11"),
        ("2026-11-10", "9999 year", "9999-12-31"),
        ("2026-11-10", "99999999 d", "9999-12-31"),
    ],
)
def test_notice_is_counted_to_the_first_day_that_can_keep_it(day: str, notice: str, expected: str) -> None:
    """No day on which any calendar could keep it is later than the one that is counted."""
    assert later(date.fromisoformat(day), parse_quantity(notice)) == date.fromisoformat(expected)


@pytest.mark.parametrize(
    ("effective", "settings", "expected"),
    [
        ("2026-10-20", "notice: 30 d\n", set()),
        ("2026-10-19", "notice: 30 d\n", {NOTICE}),
        ("2026-10-19", "notice: 1 month\n", {NOTICE}),
        ("2026-10-19", "notice: 20 wd\n", set()),
        ("2026-09-20", "language: zh\n", set()),
    ],
)
def test_notice_is_kept_to_the_day(effective: str, settings: str, expected: set[str]) -> None:
    """From the approval of 2026-09-20."""
    assert rules(standard("24 h"), standard("36 h", AFTER, effective=effective), settings) == expected


def test_without_a_new_approval_notice_counts_from_the_day_of_the_revision() -> None:
    """Today is 2026-11-22: what is in force already is too late, and so is what comes within the month."""
    held = {key: AFTER[key] for key in ("version", "history")}
    old = standard("24 h")
    assert rules(old, standard("36 h", {**BEFORE, **held}, effective="2026-12-21")) == {APPROVAL, NOTICE}
    assert rules(old, standard("36 h", {**BEFORE, **held}, effective="2026-12-22")) == {APPROVAL}


def test_notice_needs_a_day_and_names_what_is_less() -> None:
    """A missing day is found at the status; every looser thing is named, what is stricter is not."""
    head = {key: value for key, value in AFTER.items() if key != "effective"}
    late = standard("36 h", head, more=RURAL.replace("48 h", "36 h"))
    old = {"repair.yaml": standard("24 h", {key: value for key, value in BEFORE.items() if key != "effective"})}
    both = [problem for rule, problem in problems(old, {"repair.yaml": f"{late}effective:\n"}) if rule == NOTICE]
    assert [(problem.at.path, [place.path[:2] for place, _ in problem.also]) for problem in both] == [
        (("status",), [("targets", 0)])
    ]
    gone = standard("36 h", AFTER, more="", effective="2026-10-01")
    (problem,) = (problem for _, problem in problems({"repair.yaml": standard()}, {"repair.yaml": gone}))
    assert (problem.at.path, len(problem.also)) == (("effective",), 2)


def test_what_customers_do_not_notice_needs_no_notice() -> None:
    """A precaution that is gone is for staff."""
    step = "steps:\n  - {id: climb, title: 登杆, owner: field-technician, method: 按规程登杆, precautions: [%s]}\n"
    head = "kind: process\n" + "".join(f"{key}: {value}\n" for key, value in BEFORE.items())
    before, after = (head + step % said for said in ("雷雨天不登杆, 必须系安全带", "必须系安全带"))
    assert rules(before, after) == {VERSION, APPROVAL, HISTORY}


def test_a_calendar_and_a_regulation_take_effect_when_others_say() -> None:
    """And the two tables of kinds say the same as those by which documents are checked."""
    assert controlled.TRANSCRIBED == life.TRANSCRIBED
    assert controlled.RECORDS == life.RECORDS
    head = (
        "".join(f"{key}: {value}\n" for key, value in AFTER.items() if key != "effective") + "effective: 2005-03-13\n"
    )
    clause = "kind: regulation\n{head}edition: 2005\nclauses:\n  - {{id: c1, number: 1, limits: mean <= {limit}}}\n"
    sides = [{"rule.yaml": clause.format(head=head, limit=limit)} for limit in ("24 h", "36 h")]
    assert NOTICE not in {rule for rule, _ in found(sides[0], sides[1])}


OPINION = "  - {id: %s, voice: customer, date: 2026-07-06, status: open, statement: 修得太慢}\n"


def opinions(*ids: str, **head: str) -> str:
    keys = {"kind": "feedback", **BEFORE, **head}
    return (
        "".join(f"{key}: {value}\n" for key, value in keys.items()) + "opinions:\n" + "".join(map(OPINION.__mod__, ids))
    )


def test_a_record_goes_on_without_being_issued_again() -> None:
    """An opinion that came in; the version of the record still does not go back."""
    assert rules(opinions("slow"), opinions("slow", "rude")) == set()
    assert rules(opinions("slow"), opinions("slow", "rude", version="2026Q2")) == {BACK}


def test_an_older_approval_is_no_new_one() -> None:
    older = "{by: quality-director, date: 2026-06-19}"
    other = "{by: quality-manager, date: 2026-06-20}"
    assert rules(standard(), standard("18 h", AFTER, approved=older)) == {APPROVAL}
    assert rules(standard(), standard("18 h", AFTER, approved=other)) == set()


def test_mending_an_old_row_is_no_new_row() -> None:
    mended = BEFORE["history"].replace("首次发布", "首次发布，经质量管理部审核")
    assert rules(standard(), standard("18 h", AFTER, history=mended)) == {HISTORY}
    assert rules(standard(), standard("18 h", AFTER, history="[]")) == {HISTORY}


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("2026Q4", "2026Q3", {BACK}),
        ("2.10", "2.9", {BACK}),
        ("2026-07-01", "2026-06-30", {BACK}),
        ("2.9", "2.10", set()),
        ("2026Q4", "2.0", set()),
        ("2026Q4", "2026-07-01", set()),
    ],
)
def test_versions_of_one_sort_go_up(before: str, after: str, expected: set[str]) -> None:
    """Also where nothing else changed; not from a draft, whose version nobody knows."""
    assert rules(standard(version=before), standard(version=after)) == expected
    assert rules(standard(version=before, status="draft"), standard(version=after)) == set()


def review(reviewed: str = "[organisation]", quarter: str = "2026Q3", **other: str) -> str:
    keys = {"kind": "review", "quarter": quarter, "held": "2026-10-20", "reviewed": reviewed, **other}
    return "".join(f"{key}: {value}\n" for key, value in keys.items())


CHANGED = {"repair.yaml": standard("24 h")}, {"repair.yaml": standard("18 h", AFTER)}


def reviews_found(*texts: str, settings: str = "language: zh\n", new: Files | None = None) -> set[str]:
    files = {f"review-{number}.yaml": text for number, text in enumerate(texts)}
    return {file for rule, file in found(CHANGED[0], {**(new or CHANGED[1]), **files}, settings) if rule == REVIEW}


def test_a_review_answers_for_the_changes_of_its_quarter() -> None:
    """Changed on 2026-09-20: asked is the review of that quarter, unless it was held before."""
    assert reviews_found(review()) == {"review-0.yaml"}
    assert reviews_found(review("[]")) == {"review-0.yaml"}
    assert reviews_found(review("[repair]")) == set()
    assert reviews_found(review(decisions="[{id: shorter, statement: 缩短, changes: repair}]")) == set()
    assert reviews_found(review(quarter="2026Q2")) == reviews_found(review(quarter="2026Q4")) == set()
    assert reviews_found(review(held="2026-09-19")) == set()
    assert reviews_found(review(status="draft")) == {"review-0.yaml"}
    assert reviews_found(review(status="retired")) == set()


def test_reviews_of_a_quarter_share_the_documents() -> None:
    assert reviews_found(review(), review("[repair]")) == set()
    assert reviews_found(review(), review("[repair]", "2026Q2")) == {"review-0.yaml"}


def test_the_quarter_is_that_of_the_company() -> None:
    """A year from April: September is in its second quarter. A year that starts on no day has none."""
    april = "language: zh\nyear-starts: 04-01\n"
    assert reviews_found(review(quarter="2026Q2", held="2026-10-20"), settings=april) == {"review-0.yaml"}
    assert reviews_found(review(quarter="2026Q3", held="2027-01-20"), settings=april) == set()
    assert reviews_found(review(), settings="language: zh\nyear-starts: 13-01\n") == set()


def test_a_review_may_leave_out_drafts_and_records_and_use_the_name_of_before() -> None:
    assert reviews_found(review(), new={"repair.yaml": standard("18 h", AFTER, status="draft")}) == set()
    assert reviews_found(review("[repair]"), new={"fault-repair.yaml": standard("18 h", AFTER)}) == set()
    assert reviews_found(review(), new={"fault-repair.yaml": standard("18 h", AFTER)}) == {"review-0.yaml"}
    opinion = {"opinions.yaml": opinions("slow", **AFTER), "repair.yaml": standard("24 h")}
    assert reviews_found(review(), new=opinion) == set()


def test_a_review_may_leave_out_what_was_only_worded_otherwise() -> None:
    """Approved again in the quarter, and asking for the same."""
    assert reviews_found(review(), new={"repair.yaml": standard("24 h", AFTER, title="障碍修复时限")}) == set()


def test_a_review_that_cannot_be_read_wholly_may_name_everything() -> None:
    assert reviews_found(review("[organisation, 修复]")) == set()


def record(before: str | None, after: str | None, change: str = "target-relaxed") -> str:
    values = {"change": change, "at": "repair/urban", "before": before, "after": after}
    written = ", ".join(f'{key}: "{value}"' for key, value in values.items() if value is not None)
    return f"  - {{{written}, reason: 已公告, by: quality-director, date: 2026-09-18}}\n"


def stale(before: str, after: str, records: list[str], known: list[str] | None = None) -> list[object]:
    """The indices of the records that are stale; ``known``: those of the old side."""
    olds, news = ("accepted:\n" + "".join(one) if one else "language: zh\n" for one in (known, records))
    old = {"qsstd.yaml": olds, "repair.yaml": standard(before)}
    new = {"qsstd.yaml": news, "repair.yaml": standard(after, AFTER)}
    return [problem.at.path[1] for rule, problem in problems(old, new) if rule == STALE]


def test_an_acceptance_is_stale_when_the_change_became_another() -> None:
    first, second = record("mean <= 24 h", "mean <= 36 h"), record("mean <= 36 h", "mean <= 40 h")
    assert stale("24 h", "36 h", [first]) == []
    assert stale("24 h", "40 h", [first]) == [0]
    assert stale("20 h", "36 h", [first]) == [0]
    assert stale("24 h", "40 h", [first, second]) == []
    assert stale("24 h", "44 h", [first, second]) == [0, 1]
    assert stale("24 h", "18 h", [first]) == [], "it is another sort of change"


def test_the_record_of_an_earlier_change_is_history() -> None:
    """It was there before, and leads to where the change begins."""
    first, second = record("mean <= 24 h", "mean <= 36 h"), record("mean <= 36 h", "mean <= 40 h")
    assert stale("36 h", "44 h", [first], known=[first]) == []
    assert stale("36 h", "40 h", [first, second], known=[first]) == []
    assert stale("36 h", "44 h", [first, second], known=[first]) == [1]
    assert stale("24 h", "44 h", [first], known=[first]) == [0]


def test_one_of_two_that_were_added_does_not_make_the_record_of_the_other_stale() -> None:
    """A record without a before says nothing of what it began with."""
    excludes = RURAL.replace("limits:", "excludes: [%s], limits:").replace("rural", "suburb")
    plain, one, two = (excludes % text for text in ("用户原因", "用户原因, 自然灾害", "用户原因, 自然灾害, 市政施工"))

    def found_in(after: str, text: str, *, known: bool = False) -> list[object]:
        accepted = "accepted:\n" + record(None, text, "exclusion-added").replace("urban", "suburb")
        settings = accepted if known else "language: zh\n"
        old = {"qsstd.yaml": settings, "repair.yaml": standard(more=plain)}
        new = {"qsstd.yaml": accepted, "repair.yaml": standard("24 h", AFTER, more=after)}
        return [problem.at.path for rule, problem in problems(old, new) if rule == STALE]

    assert found_in(one, "自然灾害") == found_in(two, "自然灾害") == []
    assert found_in(one, "不可抗力") == [("accepted", 0)]
    assert found_in(one, "不可抗力", known=True) == []


def test_an_entry_that_moved_changes_both_documents() -> None:
    """The one that it left and the one that it came to, each with its own version before; looser only where it is."""
    shop = "kind: response-times\nversion: 2026Q1\ntargets:\n" + URBAN.replace("urban", "shop") % "1 h"
    before = {"a.yaml": standard(), "b.yaml": shop}
    after = {"a.yaml": standard(more="").replace(URBAN % "24 h", RURAL), "b.yaml": shop + URBAN % "36 h"}
    both = {(rule, file) for rule in (VERSION, APPROVAL, HISTORY) for file in ("a.yaml", "b.yaml")}
    assert found(before, after) == {*both, (NOTICE, "b.yaml")}

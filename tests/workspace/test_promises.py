"""The promise in force, read aloud, and the clause that binds: glide path, derivation, inheritance and overrides."""

from __future__ import annotations

from datetime import date

import pytest

from qsstd.model.terms import Terms
from qsstd.workspace.aloud import aloud
from qsstd.workspace.floors import binding, held
from qsstd.workspace.index import Index
from qsstd.workspace.promises import in_force
from tests.workspace.reading import index_of

REPAIR = """
kind: response-times
targets:
  - id: urban
    title: 城镇
    when: {area: urban}
    start: 报障
    stop: 修复
    excludes: [用户终端障碍]
    grace: 15 min
    limits: [mean <= 24 h, max <= 48 h]
    schedule:
      - {from: 2027-01-01, limits: [max <= 36 h]}
      - {from: 2027-07-01, limits: [max <= 24 h]}
    period: {report: month, judge: quarter, only: 忙时, per: [省]}
    measures: [share within 1 h]
    late: [{pay: 10 CNY per d begun}]
  - id: key
    title: 大客户
    when: {customer: key}
    derives: {from: urban, factor: 0.5}
  - id: top
    title: 特级
    derives: {from: key, factor: 0.5}
"""
METRICS = """
kind: metrics
metrics:
  - {id: kept, title: 修复时限, of: repair/urban}
  - {id: own, of: repair/urban, limits: [max <= 40 h], grace: 1 h, start: 派单}
"""


def promised(index: Index, address: str, day: date | None = None) -> Terms:
    terms = in_force(index.by_address[address], index, day)
    assert terms is not None
    return terms


def limits(index: Index, address: str, day: date | None = None) -> str:
    return str(promised(index, address, day).limits)


@pytest.mark.parametrize(
    ("day", "urban", "key"),
    [
        (date(2026, 12, 31), "mean <= 24 h, max <= 48 h", "mean <= 12 h, max <= 24 h"),
        (date(2027, 1, 1), "max <= 36 h", "max <= 18 h"),
        (date(2027, 6, 30), "max <= 36 h", "max <= 18 h"),
        (date(2030, 1, 1), "max <= 24 h", "max <= 12 h"),
    ],
)
def test_the_latest_stage_that_has_begun_holds(day: date, urban: str, key: str) -> None:
    """From its own day on, and for what derives from it as well."""
    index = index_of({"repair": REPAIR})
    assert limits(index, "repair/urban", day) == urban
    assert limits(index, "repair/key", day) == key


def test_the_day_of_the_workspace_is_the_default() -> None:
    """``today`` decides which limits floors and manuals use."""
    assert limits(index_of({"repair": REPAIR}, today="2027-02-01"), "repair/urban") == "max <= 36 h"


def test_a_derived_target_has_all_else_from_its_base() -> None:
    """Times multiplied exactly, over two generations; events, exceptions, tolerance, calendar and period inherited."""
    index = index_of({"repair": REPAIR})
    top, urban = promised(index, "repair/top"), promised(index, "repair/urban")
    assert str(top.limits) == "mean <= 6 h, max <= 12 h"
    assert (top.start, top.stop, top.excludes, top.only) == (urban.start, urban.stop, urban.excludes, urban.only)
    assert (top.grace, top.judge, top.per) == (urban.grace, "quarter", urban.per)


def test_a_metric_takes_its_limits_from_the_promise_it_measures() -> None:
    """Unless it says its own; what it words itself is its own."""
    index = index_of({"repair": REPAIR, "numbers": METRICS})
    assert limits(index, "numbers/kept") == limits(index, "repair/urban")
    own = promised(index, "numbers/own")
    assert (str(own.limits), str(own.grace), str(own.start), str(own.stop)) == ("max <= 40 h", "1 h", "派单", "修复")


def test_a_share_of_a_day_is_not_promised() -> None:
    """A derivation that would divide a day gives no limits; a rule reports it."""
    body = "kind: response-times\ntargets: [{id: a, limits: [max <= 3 d]}, {id: b, derives: {from: a, factor: 0.5}}]"
    assert limits(index_of({"x": body}), "x/b") == ""


def test_circles_end() -> None:
    """Two targets that derive from each other promise nothing, and asking for it ends."""
    body = """
    kind: response-times
    targets: [{id: a, derives: {from: b, factor: 1}}, {id: b, derives: {from: a, factor: 1}}]
    """
    assert limits(index_of({"x": body}), "x/a") == ""


def test_what_promises_nothing_has_no_terms() -> None:
    """A document is no promise."""
    index = index_of({"repair": REPAIR})
    assert in_force(index.by_address["repair"], index) is None
    assert aloud(index.by_address["repair"], index, "zh") is None


def test_a_target_has_the_events_of_its_floor_where_it_leaves_them_out() -> None:
    """Start, stop, exceptions and the part of the time that counts; never its limits."""
    law = "kind: regulation\nclauses: [{id: a, start: 报障, stop: 修复, excludes: 台风, limits: [max <= 48 h]}]"
    target = "kind: response-times\ntargets: [{id: a, floor: law/a, limits: [max <= 9 h], stop: 恢复}]"
    index = index_of({"law": law, "repair": target})
    terms = promised(index, "repair/a")
    assert (str(terms.start), str(terms.stop), [str(one) for one in terms.excludes]) == ("报障", "恢复", ["台风"])
    assert str(terms.limits) == "max <= 9 h"


def test_a_chain_is_named_by_its_whole_address() -> None:
    """``after`` inside a document and from another one is the same promise."""
    one = "kind: regulation\nclauses: [{id: a, limits: [max <= 1 h]}, {id: b, start: {after: a}, limits: [max <= 2 h]}]"
    two = "kind: response-times\ntargets: [{id: c, start: {after: law/a}, limits: [max <= 2 h]}]"
    index = index_of({"law": one, "x": two})
    assert promised(index, "law/b").after == promised(index, "x/c").after == "law/a"


def test_reads_aloud_what_is_in_force_and_what_is_to_come() -> None:
    """Cases, clock, busy hour, limits, parts, later stages, derivation, report, judging and consequences."""
    index = index_of({"repair": REPAIR})
    assert aloud(index.by_address["repair/key"], index, "zh") == (
        "大客户（customer：key）：自报障起至修复止，只统计忙时，平均 ≤ 12 小时且最长 ≤ 24 小时，每个省分别达标；"
        "自 2027-01-01 起：最长 ≤ 18 小时；自 2027-07-01 起：最长 ≤ 12 小时；时限为“城镇”的 0.5 倍；"
        "不计：用户终端障碍；再超过 15 分钟才算逾期；只报数值不设限值：1 小时以内的比例；按月上报；按季度考核；"
        "逾期：每个日历日支付 10 元，不足一个日历日的按一个日历日计。"
    )
    later = aloud(index.by_address["repair/urban"], index, "en", date(2027, 3, 1)) or ""
    assert "max ≤ 36 h" in later and "from 2027-07-01 on: max ≤ 24 h" in later and "2027-01-01" not in later


def test_words_of_conditions_are_read_as_terms_of_the_glossary() -> None:
    """A key or word that is the id of a term is called what the term is called; any other stays as it is."""
    glossary = (
        "kind: glossary\nterms: [{id: area, term: {zh: 地区, en: area}, means: 地}, {id: urban, term: 城镇, means: 城}]"
    )
    index = index_of({"repair": REPAIR, "terms": glossary})
    assert (aloud(index.by_address["repair/urban"], index, "zh") or "").startswith("城镇（地区：城镇）：")


NATIONAL = "kind: regulation\njurisdiction: CN\nclauses: [{id: a, start: 补费, stop: 复话, limits: [max <= 48 h]}]"


def local(code: str, hours: int, over: str = "national/a") -> str:
    clause = f"{{id: a, start: 补费, stop: 复话, limits: [max <= {hours} h], overrides: {over}}}"
    return f"kind: regulation\njurisdiction: {code}\nclauses: [{clause}]"


@pytest.mark.parametrize(
    ("ours", "bound"),
    [
        (["CN"], "national/a"),
        (["CN", "CN-41"], "henan/a"),
        (["CN", "CN-50"], "national/a"),
        (["CN", "CN-41", "CN-4X"], "city/a"),
        ([], "national/a"),
    ],
)
def test_the_most_local_clause_of_our_jurisdictions_binds(ours: list[str], bound: str) -> None:
    """One that overrides another binds in its place, through several steps, only where the company works."""
    files = {"national": NATIONAL, "henan": local("CN-41", 24), "city": local("CN-4X", 12, "henan/a")}
    index = index_of(files, jurisdiction=ours)
    assert binding(index.by_address["national/a"], index).address == bound


def test_of_two_that_override_the_later_named_jurisdiction_wins() -> None:
    """Jurisdictions are named from wide to local."""
    files = {"national": NATIONAL, "henan": local("CN-41", 24), "city": local("CN-4X", 12)}
    assert binding_of(files, ["CN", "CN-41", "CN-4X"]) == "city/a"
    assert binding_of(files, ["CN", "CN-4X", "CN-41"]) == "henan/a"


def binding_of(files: dict[str, str], ours: list[str]) -> str:
    index = index_of(files, jurisdiction=ours)
    return binding(index.by_address["national/a"], index).address


def test_clauses_that_override_each_other_end() -> None:
    """A circle of overrides binds somewhere and does not run forever."""
    files = {"national": local("CN", 48, "henan/a"), "henan": local("CN-41", 24)}
    assert binding_of(files, ["CN", "CN-41"]) in ("national/a", "henan/a")


@pytest.mark.parametrize(("ours", "relation"), [(["CN"], "stricter"), (["CN", "CN-41"], "looser")])
def test_a_target_is_held_to_what_binds_here(ours: list[str], relation: str) -> None:
    """36 h keep the national 48 h and break the province's 24 h; which clause was cited is still known."""
    target = "kind: response-times\ntargets: [{id: a, limits: [max <= 36 h], floor: national/a}]"
    index = index_of({"national": NATIONAL, "henan": local("CN-41", 24), "x": target}, jurisdiction=ours)
    [one] = held(index)
    assert (one.verdict.relation, one.cited.address) == (relation, "national/a")
    assert len(one.also) == (1 if ours == ["CN"] else 2)

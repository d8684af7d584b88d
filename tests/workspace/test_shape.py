"""What does not fit its kind is reported where it stands and taken out; the rest keeps its place in the file."""

from __future__ import annotations

from typing import Any

import pytest

from qsstd.findings import Path
from qsstd.kinds.attitude import Attitude
from qsstd.kinds.process import Process
from qsstd.kinds.response_times import ResponseTimes
from qsstd.workspace.shape import (
    BadLimit,
    BadQuantity,
    BadValue,
    MissingKey,
    Shaped,
    UnknownKey,
    WrongType,
    known_keys,
    shape,
)
from tests.workspace.reading import loaded

HEAD = {"id": "repair", "title": "修复", "version": "2026Q4", "status": "draft"}
Data = dict[str, Any]


def shaped(*targets: Data, **head: object) -> Shaped:
    data = {"kind": "response-times", **HEAD, "targets": list(targets), **head}
    return shape(ResponseTimes, data, "repair.yaml", {"language": "zh"})


def faults(found: Shaped) -> list[tuple[type, Path]]:
    return sorted(((type(fault), fault.at.path) for fault in found.faults), key=str)


def ids(found: Shaped) -> list[str]:
    assert isinstance(found.document, ResponseTimes)
    return [target.id for target in found.document.targets]


def target(name: str, **fields: object) -> Data:
    return {"id": name, **fields}


def test_a_sound_document_is_left_alone() -> None:
    """Nothing is copied, moved or reported."""
    found = shaped(target("urban", limits=["max <= 48 h"]))
    assert (found.faults, found.taken, ids(found)) == ((), frozenset(), ["urban"])
    assert found.path(("targets", 0, "limits", "all", 0)) == ("targets", 0, "limits", "all", 0)


FAULTY = [
    pytest.param({"limit": "max <= 48 h"}, UnknownKey, ("targets", 0, "limit"), id="unknown key"),
    pytest.param({"start": []}, BadValue, ("targets", 0, "start"), id="list for a text"),
    pytest.param({"period": []}, WrongType, ("targets", 0, "period"), id="list for a mapping"),
    pytest.param({"limits": ["max < = 48 h"]}, BadLimit, ("targets", 0, "limits", 0), id="limit"),
    pytest.param({"limits": "max << 48 h"}, BadLimit, ("targets", 0, "limits"), id="limit that is no list"),
    pytest.param({"limits": [{"max": "1"}]}, BadLimit, ("targets", 0, "limits", 0), id="mapping for a limit"),
    pytest.param({"grace": "15 m"}, BadQuantity, ("targets", 0, "grace"), id="quantity"),
    pytest.param({"when": {"lines": "9..1"}}, BadValue, ("targets", 0, "when", "lines"), id="deep in a condition"),
    pytest.param({"when": {"lines": ["1..2", "9..1"]}}, BadValue, ("targets", 0, "when", "lines", 1), id="in its list"),
    pytest.param({"period": {"judge": "fortnight"}}, BadValue, ("targets", 0, "period", "judge"), id="word"),
    pytest.param({"floor": "Clause A"}, BadValue, ("targets", 0, "floor"), id="address in a shorthand"),
    pytest.param({"floor": {"same-events": "yes"}}, MissingKey, ("targets", 0, "floor"), id="missing key"),
    pytest.param({"late": [{"pay": "10"}]}, BadQuantity, ("targets", 0, "late", 0, "pay"), id="payment without unit"),
    pytest.param({"late": [{"pay": {"of": "费"}}]}, MissingKey, ("targets", 0, "late", 0, "pay"), id="payment of what"),
    pytest.param({"schedule": [{"from": "2027-02-30"}]}, BadValue, ("targets", 0, "schedule", 0, "from"), id="date"),
    pytest.param({"start": {"zh": "报障", "fr": "panne"}}, BadValue, ("targets", 0, "start"), id="language"),
]


@pytest.mark.parametrize(("fields", "kind", "path"), FAULTY)
def test_every_fault_stands_at_its_own_path(fields: Data, kind: type, path: Path) -> None:
    """Each sort of fault is found exactly where it was written, by a path that the file has."""
    assert (kind, path) in faults(shaped(target("urban", **fields)))


def test_a_fault_inside_a_scalar_names_its_part() -> None:
    """Of a limit that cannot be read, the word that is wrong; with what was probably meant."""
    [fault] = shaped(target("urban", limits=["mean <= 24 h", "maxx <= 48 h"])).faults
    assert isinstance(fault, BadLimit)
    assert (fault.at.path, fault.at.part, fault.suggestion) == (("targets", 0, "limits", 1), (0, 4), "max")


def test_an_unknown_key_knows_its_neighbours() -> None:
    """The keys of the very mapping in which it stands, as they are written."""
    [fault] = shaped(target("urban", period={"juge": "month"})).faults
    assert isinstance(fault, UnknownKey)
    assert fault.at.on_key
    assert fault.known == ("report", "judge", "only", "per")
    assert "same-events" in known_keys(ResponseTimes, ("targets", 0, "floor"))


def test_an_entry_without_its_id_is_taken_out() -> None:
    """The missing key is reported at the entry, which leaves; the others stay and know where they stand in the file."""
    found = shaped({"title": "无编号"}, target("urban"), {"title": "无编号"}, target("rural"))
    assert faults(found) == [(MissingKey, ("targets", 0)), (MissingKey, ("targets", 2))]
    assert ids(found) == ["urban", "rural"]
    assert found.taken == {("targets", 0), ("targets", 2)}
    assert [found.path(("targets", index, "id")) for index in (0, 1)] == [("targets", 1, "id"), ("targets", 3, "id")]


def test_several_faults_of_one_list_are_all_told_and_all_taken() -> None:
    """First, middle and last of a list may be wrong together; what is left is still in its order."""
    limits = ["max << 1 h", "mean <= 24 h", "p200 <= 1 h", "max <= 48 h", "max <= 9 blorp9"]
    found = shaped(target("urban", limits=limits))
    assert [path for _, path in faults(found)] == [("targets", 0, "limits", index) for index in (0, 2, 4)]
    assert isinstance(found.document, ResponseTimes)
    left = found.document.targets[0].limits
    assert left is not None
    assert [str(limit) for limit in left.all] == ["mean <= 24 h", "max <= 48 h"]
    # ``limits`` is short for ``limits/all``, which the file does not have
    assert found.taken == {("targets", 0, "limits", index) for index in (0, 2, 4)}


def test_only_what_is_around_a_fault_is_not_whole() -> None:
    """The entry with the fault and the document are partial; neighbours are not."""
    found = shaped(target("urban", grace="15 m"), target("rural", grace="15 min"))
    assert ids(found) == ["urban", "rural"]
    assert not found.is_whole(())
    assert not found.is_whole(("targets", 0))
    assert found.is_whole(("targets", 1))
    assert found.is_whole(("targets", 0, "id"))


def test_faults_in_entries_deep_down() -> None:
    """Lists in lists in lists: each is pruned by itself, and paths are still those of the file."""
    violation = {"text": "打断客户", "points": "10"}
    items = [{"id": "tone", "title": "语调"}, {"id": "calm", "title": "冷静", "points": "5", "violations": [
        {"points": "5"}, violation, {"text": "叹气", "points": "five"}]}]  # fmt: skip
    sections = [{"title": "无编号", "points": "1"}, {"id": "attitude", "title": "态度", "points": "35", "items": items}]
    card = {"full": "100", "method": "deduct", "sections": sections}
    found = shape(Attitude, {"kind": "attitude", **HEAD, "scorecard": card}, "call.yaml", {"language": "zh"})
    section: Path = ("scorecard", "sections", 1, "items")
    assert set(faults(found)) == {
        (MissingKey, (*section, 0)),
        (MissingKey, (*section, 1, "violations", 0)),
        (MissingKey, ("scorecard", "sections", 0)),
        (BadValue, (*section, 1, "violations", 2, "points")),
    }
    assert isinstance(found.document, Attitude)
    assert found.document.scorecard is not None
    [left] = found.document.scorecard.sections
    assert [item.id for item in left.items] == ["calm"]
    assert [str(one.text) for one in left.items[0].violations] == ["打断客户"]
    assert found.path(("scorecard", "sections", 0, "items", 0, "violations", 0)) == (*section, 1, "violations", 1)


def test_a_shorthand_is_reported_by_what_is_written() -> None:
    """``next: Triage`` is short for a list of mappings; the path is that of the word."""
    data = {"kind": "process", **HEAD, "steps": [{"id": "a", "title": "一", "next": "Step B"}]}
    found = shape(Process, data, "p.yaml", {"language": "zh"})
    assert faults(found) == [(BadValue, ("steps", 0, "next"))]
    assert isinstance(found.document, Process)
    assert found.document.steps[0].next == ()


@pytest.mark.parametrize("head", [{"version": "soon"}, {"title": []}, {"review": {"every": "week"}}])
def test_a_fault_of_the_head_keeps_the_entries(head: Data) -> None:
    """Where the head can do without the key, the document stays with its entries."""
    found = shaped(target("urban"), **head)
    assert len(found.faults) == 1
    assert found.document is None or ids(found) == ["urban"]
    assert isinstance(found.document, ResponseTimes) == ("review" in head)


def test_nothing_at_all_can_be_shaped() -> None:
    """A document without anything is no document, and each required key is missed."""
    found = shape(ResponseTimes, {}, "x.yaml", {"language": "zh"})
    assert found.document is None
    missing = {fault.key for fault in found.faults if isinstance(fault, MissingKey)}
    assert missing == {"kind", "id", "title", "version", "status", "targets"}, missing


def test_data_are_not_changed() -> None:
    """What was read stays as it was, faults and all."""
    data = {"kind": "response-times", **HEAD, "targets": [{"title": "x"}, {"id": "urban", "grace": "x"}]}
    before = repr(data)
    shape(ResponseTimes, data, "repair.yaml", {"language": "zh"})
    assert repr(data) == before


def test_a_partial_document_is_loaded_as_far_as_it_goes() -> None:
    """Its sound entries are records at their own places, the others are partial or gone, and it mentions its words."""
    found = loaded(
        "repair",
        """
        kind: response-times
        targets:
          - {title: 无编号, floor: law/art-9}
          - {id: urban, limits: [max <= 48 x9], floor: law/art-1}
          - {id: rural, limits: [max <= 72 h], floor: law/art-2}
        """,
    )
    records = {record.address: record for record in found.facts.records}
    assert set(records) == {"repair", "repair/urban", "repair/rural"}
    assert [records[name].partial for name in ("repair", "repair/urban", "repair/rural")] == [True, True, False]
    assert records["repair/rural"].path == ("targets", 2)
    assert records["repair/rural"].references[0].path == ("targets", 2, "floor", "clause", 0)
    assert found.facts.mentions >= {"law/art-9", "law/art-1", "rural"}
    assert [str(at) for node, at, whole in found.nodes if not whole]


def test_a_sound_document_mentions_nothing() -> None:
    """Only what could not be read wholly may hold more than its records say."""
    found = loaded("repair", "kind: response-times\ntargets: [{id: urban}]")
    assert found.faults == ()
    assert found.facts.mentions == frozenset()


@pytest.mark.parametrize("body", ["kind: response-time\ntargets: []", "targets: []", "- a", "kind: [x]"])
def test_what_has_no_kind_is_no_document_and_mentions_all(body: str) -> None:
    """One fault is told, nothing is made of the rest, and every word of it may be an id."""
    from qsstd.workspace.load import load
    from tests.workspace.reading import settings

    found = load("x.yaml", f"{body}\n# keeps some-entry".encode(), settings())
    assert len(found.faults) == 1
    assert found.document is None
    assert "some-entry" in found.facts.mentions

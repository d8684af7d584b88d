"""The index: what has which address, what a reference names, and what may be named where a file is not readable."""

from __future__ import annotations

import pickle

import pytest

from qsstd.model.reference import Reference
from qsstd.workspace.index import Index, Record
from tests.workspace.reading import index_of, loaded, settings

REPAIR = """
kind: response-times
targets:
  - {id: urban, floor: law/art-32}
  - {id: rural, floor: [law/art-33, law/art-34]}
"""
LAW = """
kind: regulation
clauses: [{id: art-32}, {id: art-33}, {id: repair}]
"""
PEOPLE = """
kind: organisation
departments: [{id: care, title: 客服部}]
roles: [{id: lead, title: 主管, department: care}, {id: care, title: 客服}]
people: [{id: lead, name: 张三, roles: [lead]}]
"""


def index() -> Index:
    return index_of({"repair": REPAIR, "law": LAW, "people": PEOPLE})


def record(name: str, within: Index) -> Record:
    return within.by_address[name]


def resolved(within: Index, source: str, target: str, *kinds: str) -> str | None:
    found = within.resolve(Reference("of", target, kinds, ()), record(source, within))
    return found.address if found else None


def test_records_come_document_by_document() -> None:
    """The document first, then its entries in the order of the file, with address, kind, title and place."""
    found = index()
    assert [one.address for one in found.records][:4] == ["repair", "repair/urban", "repair/rural", "law"]
    urban = record("repair/urban", found)
    assert (urban.kind, urban.id, urban.document, urban.path) == ("target", "urban", "repair", ("targets", 0))
    assert (urban.is_document, record("repair", found).is_document) == (False, True)
    assert record("people/lead", found).name == record("people/lead", found).title
    assert urban.name == "repair/urban"


def test_references_stand_under_their_key_at_their_place() -> None:
    """Each with the key it stands under, also where the file is shorter than the model."""
    rural = record("repair/rural", index())
    assert [(one.field, one.target) for one in rural.references] == [("clause", "law/art-33"), ("clause", "law/art-34")]
    assert [one.target for one in rural.under("clause")] == ["law/art-33", "law/art-34"]
    assert list(rural.under("from", "of")) == []
    first = next(rural.under("clause"))
    assert rural.at(first).path == ("targets", 1, "floor", "clause", 0)


@pytest.mark.parametrize(
    ("source", "target", "kinds", "found"),
    [
        ("repair/urban", "law/art-32", ("clause",), "law/art-32"),
        ("law/art-32", "art-33", ("clause",), "law/art-33"),
        ("repair/urban", "art-33", ("clause",), None),
        ("repair/urban", "law/art-99", ("clause",), None),
        ("repair/urban", "law", (), "law"),
        ("repair/urban", "lead", ("role",), "people/lead"),
        ("repair/urban", "care", ("department",), "people/care"),
        ("repair/urban", "law", ("role",), "law"),
        ("repair/urban", "nobody", ("role",), None),
    ],
)
def test_a_reference_names_an_entry_of_its_document_an_address_or_a_bare_name(
    source: str, target: str, kinds: tuple[str, ...], found: str | None
) -> None:
    """First of the same document, then of the workspace; bare kinds by id alone; whatever its kind, if only that."""
    assert resolved(index(), source, target, *kinds) == found


def test_of_two_that_have_the_name_the_one_of_the_right_kind_is_meant() -> None:
    """The clause ``repair`` stands in the same document, yet where a document belongs the document ``repair`` is meant."""
    found = index()
    assert resolved(found, "law/art-32", "repair", "clause") == "law/repair"
    assert resolved(found, "law/art-32", "repair", "document") == "repair"
    assert resolved(found, "law/art-32", "repair", "response-times") == "repair"
    assert resolved(found, "law/art-32", "repair") == "law/repair"
    assert resolved(found, "law/art-32", "repair", "process") == "law/repair"


def test_the_same_bare_name_may_be_of_two_kinds() -> None:
    """``care`` is a department and a role; each is found as what it is asked for."""
    found = index()
    department, role = found.named("department", "care"), found.named("role", "care")
    assert department is not None and role is not None
    assert (department.kind, role.kind) == ("department", "role")
    assert found.named("channel", "care") is None


def test_referrers_are_found_by_what_they_refer_to() -> None:
    """With the reference that does it, and only under the keys that are asked for."""
    found = index()
    clause = record("law/art-32", found)
    assert [source.address for source, _ in found.referrers(clause, "clause")] == ["repair/urban"]
    assert list(found.referrers(clause, "keeps")) == []
    assert [source.address for source, _ in found.referrers(record("people/care", found))] == ["people/lead"]


def test_what_otherwise_names_is_a_reference() -> None:
    """A document whose other cases a target takes is named, so that a name that leads nowhere is found."""
    found = index_of({"repair": REPAIR, "rest": "kind: response-times\ntargets: [{id: a, when: {otherwise: repair}}]"})
    [reference] = record("rest/a", found).references
    assert (reference.field, reference.target, reference.kinds) == ("otherwise", "repair", ("document",))
    assert [source.address for source, _ in found.referrers(record("repair", found))] == ["rest/a"]


def test_of_two_with_one_address_the_first_counts() -> None:
    """Both are records; the address is the first's."""
    found = index_of({"a": "kind: regulation\nclauses: [{id: x, title: 一}, {id: x, title: 二}]"})
    assert str(record("a/x", found).title) == "一"
    assert len([one for one in found.records if one.address == "a/x"]) == 2


def test_kinds_and_documents() -> None:
    """Records by kind, in the order of the files; documents by themselves."""
    found = index()
    assert [one.address for one in found.of_kind("clause", "target")][:1] == ["law/art-32"]
    assert [one.address for one in found.of_kind("target")] == ["repair/urban", "repair/rural"]
    assert [one.address for one in found.documents] == ["repair", "law", "people"]
    assert record("law", found).is_one_of(("document",))
    assert not record("law/art-32", found).is_one_of(("document",))
    assert record("law/art-32", found).is_one_of(())


def test_what_a_broken_file_mentions_may_be_referred_to() -> None:
    """An entry whose name stands in a file that could not be read wholly is never said to be unused."""
    broken = loaded("process", "kind: process\nkeeps: [repair/urban]\nsteps: [{title: 无编号}]")
    assert broken.faults
    found = Index(settings(), [loaded("repair", REPAIR).facts, broken.facts])
    assert found.may_be_mentioned(record("repair/urban", found))
    assert not found.may_be_mentioned(record("repair/rural", found))


def test_what_a_reference_gone_astray_may_mean_is_not_called_unused() -> None:
    """The clause with the id that a wrong address ends in may be what was meant."""
    found = index_of({"repair": "kind: response-times\ntargets: [{id: urban, floor: lav/art-32}]", "law": LAW})
    assert found.may_be_mentioned(record("law/art-32", found))
    assert not found.may_be_mentioned(record("law/art-33", found))


def test_facts_can_go_to_another_process() -> None:
    """Records are plain: they survive pickling and give the same index."""
    files = [loaded("repair", REPAIR).facts, loaded("law", LAW).facts]
    again = pickle.loads(pickle.dumps(files))
    assert [one.address for one in Index(settings(), again).records] == [
        one.address for one in Index(settings(), files).records
    ]


def test_what_is_computed_once_is_given_to_all() -> None:
    """The same function of the index is run a single time."""
    runs: list[int] = []

    def compute(within: Index) -> int:
        runs.append(1)
        return len(within.records)

    found = index()
    assert found.once(compute) == found.once(compute) == len(found.records)
    assert len(runs) == 1

"""A side that cannot be read wholly: what is hidden is neither added nor removed, the rest is compared."""

from __future__ import annotations

import pytest

from qsstd.diff.change import Comparison, EntryRemoved
from qsstd.diff.compare import compare
from qsstd.findings import Place

from .sides import completed, said, side

WHOLE = """\
kind: response-times
targets:
  - id: urban
    title: 城镇用户
    start: 接到申告
    limits: [max <= 48 h]
    late: [{waive: 月租}]
  - id: rural
    title: 农村用户
    limits: [max <= 72 h]
"""


def against(broken: str, *, file: str = "repair.yaml", old: str = WHOLE) -> Comparison:
    return compare(side({"repair.yaml": completed("repair", old)}), side({file: completed("repair", broken)}))


def edited(before: str, after: str, text: str = WHOLE) -> str:
    assert before in text
    return text.replace(before, after)


def notes(found: Comparison) -> list[tuple[str, str | None, tuple[str | int, ...]]]:
    return [(note.side, note.address, note.at.path) for note in found.unreadable]


@pytest.mark.parametrize(
    ("before", "after", "keys"),
    [
        ("[max <= 48 h]", "[max <= 48 hs]", ("limits", 0)),
        ("[max <= 48 h]", "{max: 48 h}", ("limits", "max")),
        ("limits: [max <= 48 h]", "limit: [max <= 48 h]", ("limit",)),
        ("    late: [{waive: 月租}]", "    late: [{waived: 月租}]", ("late", 0, "waived")),
        ("start: 接到申告", "start: {words: [接到]}", ("start", "words")),
    ],
)
def test_a_field_that_cannot_be_read_is_not_compared(before: str, after: str, keys: tuple[str | int, ...]) -> None:
    """It is told at its place; the same entry's other fields and the other entries are compared."""
    broken = edited("72 h", "60 h", edited("城镇用户", "城市用户", edited(before, after)))
    for found, which in ((against(broken), "new"), (against(WHOLE, old=broken), "old")):
        assert said(found) == [("FieldChanged", "repair/urban", "title"), ("LimitsChanged", "repair/rural", "limits")]
        assert notes(found) == [(which, "repair/urban", ("targets", 0, *keys))]


@pytest.mark.parametrize("broken", ["  - id: Rural!\n", "  - id: [rural]\n", "  - 农村\n", "  - title: 农村\n"])
def test_an_entry_that_cannot_be_read_is_not_removed(broken: str) -> None:
    """Even when nobody can tell which one it is."""
    found = against(WHOLE[: WHOLE.index("  - id: rural")] + broken)
    assert said(found) == []
    assert [note.side for note in found.unreadable] == ["new"]


def test_what_is_gone_from_a_list_that_can_be_read_is_removed() -> None:
    """A fault elsewhere hides nothing."""
    cut = WHOLE[: WHOLE.index("  - id: rural")]
    found = against(edited("[max <= 48 h]", "[max <= 48 hs]", cut))
    assert said(found) == [("EntryRemoved", "repair/rural", "")]


@pytest.mark.parametrize("broken", ["kind: response-times\ntargets: 3\n", 'kind: "x\n', "kind: reponse-times\n", ""])
def test_a_document_that_cannot_be_read_is_neither_removed_nor_added(broken: str) -> None:
    """The file is told, on its side."""
    whole = {"repair.yaml": completed("repair", WHOLE)}
    forth = compare(side(whole), side({"repair.yaml": broken}))
    back = compare(side({"repair.yaml": broken}), side(whole))
    assert (said(forth), said(back)) == ([], [])
    assert notes(forth) == [("new", None, ())]
    assert notes(back) == [("old", None, ())]


def test_a_document_that_moved_to_a_file_that_cannot_be_read_is_not_removed() -> None:
    """The id stands in the broken file."""
    found = compare(side({"a.yaml": completed("repair", WHOLE)}), side({"b.yaml": "id: repair\nkind: 'x\n"}))
    assert said(found) == []


def test_another_document_is_removed_although_a_file_cannot_be_read() -> None:
    """A broken file hides only what may stand in it."""
    old = {"a.yaml": completed("repair", WHOLE), "b.yaml": completed("other", WHOLE)}
    found = compare(side(old), side({"b.yaml": "id: other\nkind: 'x\n"}))
    removed = [change.address for change in found if isinstance(change, EntryRemoved)]
    assert removed == ["repair", "repair/urban", "repair/rural"]
    assert notes(found) == [("new", None, ())]


def test_after_a_syntax_error_nothing_is_said() -> None:
    """What comes before the fault may be cut short as well."""
    body = f"id: repair\ntitle: 示例\nversion: 2026Q4\nstatus: draft\n{WHOLE}"
    broken = body.replace("48 h", "36 h").replace("  - id: rural", '  - "id: rural')
    found = compare(side({"repair.yaml": body}), side({"repair.yaml": broken}))
    assert said(found) == []
    assert [(note.side, note.at) for note in found.unreadable] == [("new", Place("repair.yaml"))]


def test_a_broken_file_that_did_not_change_is_not_told() -> None:
    """The very same file on both sides was not read twice."""
    broken = side({"repair.yaml": "kind: 'x\n"})
    assert compare(broken, broken) == Comparison(())

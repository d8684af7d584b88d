"""What holds for every comparison: nothing from nothing, mirrors, any order, other words, and nothing lost."""

from __future__ import annotations

import os
from functools import cache
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as how
from hypothesis import strategies as st

from qsstd.diff.change import (
    Change,
    Comparison,
    EntryAdded,
    EntryMoved,
    EntryRemoved,
    EntryRenamed,
    LimitsChanged,
    ListChanged,
    mirrored,
)
from qsstd.diff.compare import compare
from qsstd.diff.snapshot import Seen, Snapshot
from qsstd.diff.tables import rows
from qsstd.kinds.attitude import Scorecard

from .edits import Edit, applied, edits_of, respelled
from .sides import Data, keys, pack_document, pack_documents, pack_file, side, written

TRIES = 400 if os.environ.get("QSSTD_FUZZ") == "long" else 60
checked = how(max_examples=TRIES, deadline=None, suppress_health_check=list(HealthCheck))
names = st.sampled_from(pack_documents())


@cache
def all_edits(name: str) -> list[Edit]:
    return edits_of(pack_document(name))


@st.composite
def edited(draw: st.DrawFn, most: int = 6) -> tuple[str, list[Edit]]:
    """A document and edits of different sites of it."""
    name = draw(names)
    chosen = draw(
        st.lists(st.sampled_from(all_edits(name)), min_size=1, max_size=most, unique_by=lambda edit: edit.site)
    )
    whole = {edit.entry for edit in chosen if edit.verb in ("drop", "rename")}
    return name, [edit for edit in chosen if edit.verb in ("drop", "rename") or edit.entry not in whole]


def snapshot(data: Data) -> Snapshot:
    return side({pack_file(data["id"]): written(data)}, languages=["zh", "en"])


def told(found: Comparison) -> set[tuple[object, ...]]:
    """What each change says, apart from what else stands in its entry."""
    return {
        (
            type(change).__name__,
            change.old and change.old.address,
            change.new and change.new.address,
            keys(change),
            content(change),
        )
        for change in found
    }


def content(change: Change) -> str:
    if isinstance(change, ListChanged):
        return repr([(piece.before, piece.after) for piece in change.pieces])
    if isinstance(change, LimitsChanged):
        return repr((change.before.limits, change.after.limits))
    return repr((getattr(change, "before", None), getattr(change, "after", None)))


@pytest.mark.parametrize("name", pack_documents())
def test_a_document_does_not_differ_from_itself(name: str) -> None:
    """Read twice, it is the same."""
    data = pack_document(name)
    assert compare(snapshot(data), snapshot(data)) == Comparison(())


@checked
@given(edited())
def test_the_other_way_round_is_the_mirror(case: tuple[str, list[Edit]]) -> None:
    """Added and removed, before and after are exchanged, and nothing else."""
    data, edits = pack_document(case[0]), case[1]
    old, new = snapshot(data), snapshot(applied(data, edits))
    forth, back = compare(old, new), compare(new, old)
    turned = [mirrored(change) for change in back]
    assert len(turned) == len(forth.changes)
    assert all(change in turned for change in forth)


@checked
@given(edited(), st.randoms(use_true_random=False))
def test_edits_of_different_places_add_up_in_any_order(case: tuple[str, list[Edit]], random: Random) -> None:
    """All together give what each gives by itself, whichever comes first."""
    data, edits = pack_document(case[0]), case[1]
    old = snapshot(data)
    together = told(compare(old, snapshot(applied(data, edits))))
    shuffled = random.sample(edits, len(edits))
    by_turns = data
    for edit in shuffled:
        by_turns = applied(by_turns, [edit])
    assert told(compare(old, snapshot(by_turns))) == together
    if all(edit.verb in ("write", "cut") for edit in edits):
        apart = [told(compare(old, snapshot(applied(data, [edit])))) for edit in edits]
        assert set().union(*apart) == together


@checked
@given(names, st.randoms(use_true_random=False), st.sampled_from([False, None, True]))
def test_the_same_in_other_words_is_no_change(name: str, random: Random, flow: bool | None) -> None:
    """Order of keys and of lists where it means nothing, style, units, shorthand."""
    data = pack_document(name)
    other = respelled(data, random)
    found = compare(snapshot(data), side({f"elsewhere/{name}.yaml": written(other, flow=flow)}, languages=["zh", "en"]))
    assert found == Comparison(())


@checked
@given(edited(), st.randoms(use_true_random=False))
def test_an_edit_is_found_behind_other_words(case: tuple[str, list[Edit]], random: Random) -> None:
    """Respelling hides nothing and adds nothing."""
    data, edits = pack_document(case[0]), case[1]
    old, after = snapshot(data), applied(data, edits)
    respelt = compare(old, side({pack_file(data["id"]): written(respelled(after, random))}, languages=["zh", "en"]))

    def sorts(found: Comparison) -> list[tuple[str, str, str]]:
        return sorted((type(one).__name__, one.address, keys(one)) for one in found)

    assert sorts(respelt) == sorts(compare(old, snapshot(after)))


@checked
@given(edited(most=10))
def test_nothing_is_lost(case: tuple[str, list[Edit]]) -> None:
    """Every field that differs between the dumps of the models is told, every entry is accounted for."""
    data, edits = pack_document(case[0]), case[1]
    old, new = snapshot(data), snapshot(applied(data, edits))
    found = compare(old, new)
    if found.unreadable:
        return
    gone = {change.old.address for change in found if isinstance(change, EntryRemoved) and change.old}
    come = {change.new.address for change in found if isinstance(change, EntryAdded) and change.new}
    renamed = {
        change.old.address: change.new.address
        for change in found
        if isinstance(change, EntryRenamed | EntryMoved) and change.old and change.new
    }
    olds, news = ({seen.address: seen for seen in one.seen} for one in (old, new))
    stay = {renamed.get(name, name) for name in olds.keys() - gone}
    assert stay == news.keys() - come
    fields = {(change.address, change.key[0]) for change in found if getattr(change, "key", None)}
    for name, seen in olds.items():
        if name not in gone:
            other = news[renamed.get(name, name)]
            assert {(other.address, key) for key in differing(seen, other)} == {
                (address, key) for address, key in fields if address == other.address
            }


def differing(old: Seen, new: Seen) -> set[Any]:
    """The keys of the fields whose dumps differ; lists of entries are not fields."""
    return {
        row.key
        for row in rows(type(old.node))
        if row.sort != "entries" and without_entries(old, row.attribute) != without_entries(new, row.attribute)
    }


def without_entries(seen: Seen, attribute: str) -> object:
    value = getattr(seen.node, attribute)
    return (value.full, value.method, value.fatal) if isinstance(value, Scorecard) else value


@checked
@given(edited(), st.data())
def test_a_file_cut_anywhere_loses_nothing_that_can_be_read(case: tuple[str, list[Edit]], draw: st.DataObject) -> None:
    """A broken side yields no removal of what may stand in the broken part, and the mirror of its own mirror."""
    data, edits = pack_document(case[0]), case[1]
    text = written(applied(data, edits))
    cut = draw.draw(st.integers(0, len(text)))
    old, new = snapshot(data), side({pack_file(data["id"]): text[:cut] + "\n["}, languages=["zh", "en"])
    forth, back = compare(old, new), compare(new, old)
    assert all(mirrored(change) in forth.changes for change in back)
    assert len(back.changes) == len(forth.changes)
    assert {note.side for note in forth.unreadable} <= {"new"}
    assert not [change for change in forth if isinstance(change, EntryRemoved)]
    assert forth.unreadable

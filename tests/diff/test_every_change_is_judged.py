"""Whatever may differ, some kind of change is asked about it, and what is edited at random is judged."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as how

from qsstd.diff import change as changes
from qsstd.diff.compare import compare
from qsstd.diff.judge import Around, every_judge, judge_all, sees
from qsstd.diff.tables import rows
from qsstd.model.head import Document
from qsstd.model.node import Entry, Node
from qsstd.model.walk import kind_name, nodes_in
from qsstd.plugs import names
from qsstd.workspace.config import Settings
from qsstd.workspace.load import kind_model

from .edits import Edit, applied
from .sides import pack_document
from .test_change_examples import LAST, told, turned
from .test_properties import edited, snapshot

HEAD = frozenset(field.alias or name for name, field in Document.model_fields.items())
OF_SORT = {
    "value": changes.FieldChanged,
    "limits": changes.LimitsChanged,
    "texts": changes.TextsChanged,
    "references": changes.ReferencesChanged,
    "parts": changes.PartsChanged,
    "values": changes.ValuesChanged,
}
OF_ENTRIES = (changes.EntryAdded, changes.EntryRemoved, changes.EntryRenamed, changes.EntryMoved)
OF_GROUPS = (changes.EntrySplit, changes.EntryMerged, changes.EntriesRegrouped)
Difference = tuple[type[changes.Change], str]


def differences(model: type[Node], kind: str, path: tuple[str, ...] = ()) -> Iterator[Difference]:
    """Every class of change that may be met in ``model``, with what it is of."""
    if not path and kind != "settings":
        replaceable = "replaces" in model.model_fields
        yield from ((one, kind) for one in (*OF_ENTRIES, *(OF_GROUPS if replaceable else ())))
    for row in rows(model):
        below = nodes_in(model.model_fields[row.attribute].annotation)
        subject = ".".join((kind, *path, row.key))
        if kind == "settings":
            yield changes.SettingChanged, subject
        elif row.sort == "entries":
            for one in below:
                if issubclass(one, Entry):
                    yield from differences(one, kind_name(one))
        elif row.sort == "inside":
            yield from differences(below[0], kind, (*path, row.key))
        elif row.sort == "value" and not path and issubclass(model, Document) and row.key in HEAD:
            yield changes.HeadChanged, subject
        else:
            yield OF_SORT[row.sort], subject
    yield from ((changes.OrderChanged, subject) for subject in ordered(kind) if not path)


def ordered(kind: str) -> tuple[str, ...]:
    return {"step": ("step.method",), "process": ("process.steps",), "attitude": ("attitude.scorecard.sections",)}.get(
        kind, ()
    )


@cache
def all_differences() -> list[Difference]:
    found = dict.fromkeys(differences(Settings, "settings"))
    for kind in names("qsstd.kinds"):
        found |= dict.fromkeys(differences(kind_model(kind), kind))
    return list(found)


@pytest.mark.parametrize(("change", "subject"), all_differences(), ids=lambda part: getattr(part, "__name__", part))
def test_some_kind_of_change_is_asked(change: type[changes.Change], subject: str) -> None:
    """A new field of a kind, or a new kind, needs somebody who judges it."""
    assert any(sees(judge, change, subject) for judge in every_judge() if judge.name != LAST)


@how(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(edited())
def test_random_edits_are_judged_and_back_again_is_the_mirror(case: tuple[str, list[Edit]]) -> None:
    """Nothing comes out as unjudged; with the sides exchanged everything is called by its opposite."""
    data, edits = pack_document(case[0]), case[1]
    sides = snapshot(data), snapshot(applied(data, edits))
    there, again = compare(*sides), compare(*reversed(sides))
    forth = judge_all(there, Around(*sides, there.renamed))
    back = judge_all(again, Around(*reversed(sides), again.renamed))
    assert [one.change for one in forth if one.judge.name == LAST] == []
    assert sorted(map(told, forth)) == sorted(map(turned, back))

"""Whom a name means, and which changes concern them."""

from __future__ import annotations

import pytest

from qsstd.diff.touch.reach import concerns, whose
from qsstd.errors import QsstdError
from qsstd.revision import Touched
from tests.diff.test_touch import FILES, TIGHTER, edited, judge, met
from tests.examples import snapshot_of


@pytest.mark.parametrize("name", ["agent", "热线坐席", "Hotline agent", " hotline  AGENT "])
def test_a_role_is_meant_by_its_id_and_its_titles(name: str) -> None:
    assert whose(name, snapshot_of(FILES).index) == {"agent"}


@pytest.mark.parametrize("name", ["field-service", "装维服务部", "Field Service"])
def test_a_department_means_its_roles(name: str) -> None:
    assert whose(name, snapshot_of(FILES).index) == {"technician", "senior", "field-lead"}


@pytest.mark.parametrize(("name", "meant"), [("technican", "technician"), ("热线坐席员", "热线坐席")])
def test_an_unknown_name_is_refused_with_what_was_probably_meant(name: str, meant: str) -> None:
    with pytest.raises(QsstdError) as refused:
        whose(name, snapshot_of(FILES).index)
    assert name in refused.value.message.in_language("zh")
    assert refused.value.hint is not None and meant in refused.value.hint.in_language("zh")


@pytest.mark.parametrize(
    ("name", "concerned"),
    [
        ("senior", True),
        ("装维服务部", True),
        ("field-lead", True),
        ("director", False),
        ("shift-lead", False),
        ("nobody", False),
    ],
)
def test_a_change_concerns_whom_it_touches_and_who_answers_for_the_document(name: str, concerned: bool) -> None:
    found = met(TIGHTER)
    urban = next(index for index, one in enumerate(found.judged) if one.change.address == "repair-times/urban")
    assert concerns(found.judged[urban], found.reach.each[urban], name, found.old, found.new) is concerned


def test_a_change_concerns_whom_it_names_even_if_it_touches_nobody() -> None:
    found = met(edited("repair.yaml", ("to: shift-lead", "to: director")), by=judge("editorial"))
    assert found.one == Touched()
    named = {
        name: concerns(found.judged[0], found.one, name, found.old, found.new) for name in ("director", "shift-lead")
    }
    assert named == {"director": True, "shift-lead": True}
    assert not concerns(found.judged[0], found.one, "field-lead", found.old, found.new)
    after = edited("organisation.yaml", ("title: 装维主管,", "title: 装维部主管,"))
    title = met(after, by=judge("editorial"))
    assert concerns(title.judged[0], title.one, "field-service", title.old, title.new)

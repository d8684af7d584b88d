"""How each field of a model is compared, found from its annotation."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal, get_origin

from pydantic.fields import FieldInfo

from qsstd.model.fields import flat
from qsstd.model.measure import LimitSet
from qsstd.model.node import Entry, Node
from qsstd.model.text import Text
from qsstd.model.walk import nodes_in, parts

Sort = Literal["entries", "limits", "texts", "references", "parts", "values", "inside", "value"]


@dataclass(frozen=True, slots=True)
class Row:
    """One field. ``kinds``: what a reference in it may name (empty: anything), None where it holds none.

    ``default``: what stands for it where the mapping around it is left out."""

    attribute: str
    key: str
    sort: Sort
    kinds: tuple[str, ...] | None
    default: object


@cache
def rows(model: type[Node]) -> tuple[Row, ...]:
    """The fields of ``model`` but for its id and kind, which are what it is found by."""
    references = {part.attribute: part.ref for part in parts(model)}
    found = []
    for attribute, field in model.model_fields.items():
        if attribute not in ("id", "kind"):
            ref = references.get(attribute)
            default = () if is_list(field) else field.get_default(call_default_factory=False)
            default = None if field.is_required() and not is_list(field) else default
            sort = sort_of(field, ref is not None)
            found.append(Row(attribute, field.alias or attribute, sort, ref.kinds if ref else None, default))
    return tuple(found)


def is_list(field: FieldInfo) -> bool:
    below = nodes_in(field.annotation)
    return LimitSet not in below and any(get_origin(part) is tuple for part in flat(field.annotation))


def sort_of(field: FieldInfo, refers: bool) -> Sort:
    below = nodes_in(field.annotation)
    if below and below[0] is LimitSet:
        return "limits"
    if is_list(field):
        return sort_of_list(field, below, refers)
    if below and any(is_list(inner) for inner in below[0].model_fields.values()):
        return "inside"
    return "value"


def sort_of_list(field: FieldInfo, below: list[type[Node]], refers: bool) -> Sort:
    if below:
        return "entries" if issubclass(below[0], Entry) else "parts"
    if Text in flat(field.annotation):
        return "texts"
    nested = sum(get_origin(part) is tuple for part in flat(field.annotation)) > 1
    return "references" if refers and not nested else "values"

"""The fields of a kind of document as tables, for its page and for a new file: key, whether required, what it says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from qsstd.model.node import Node
from qsstd.model.walk import kind_name, nodes_in


@dataclass(frozen=True, slots=True)
class Field:
    """One key of a mapping."""

    key: str
    required: bool
    description: str


@dataclass(frozen=True, slots=True)
class Table:
    """One sort of mapping of a document."""

    name: str
    summary: str
    fields: tuple[Field, ...]


def tables(model: type[Node]) -> Iterator[Table]:
    """The table of ``model`` and of every node below it, each once, in the order of the file."""
    seen: set[type[Node]] = set()
    waiting = [model]
    while waiting:
        node = waiting.pop(0)
        if node in seen:
            continue
        seen.add(node)
        yield table(node)
        waiting = [below for field in node.model_fields.values() for below in nodes_in(field.annotation)] + waiting


def table(node: type[Node]) -> Table:
    fields = [
        Field(field.alias or name, field.is_required(), field.description or "")
        for name, field in node.model_fields.items()
        if field.description
    ]
    return Table(kind_name(node), (node.__doc__ or "").strip().partition("\n")[0], tuple(fields))

"""The fields of a kind of document as tables, for its page: key, whether required, what stands there, what it says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal, get_args, get_origin

from pydantic import PlainValidator
from pydantic.fields import FieldInfo

from qsstd.messages import Message, say
from qsstd.model.head import Document
from qsstd.model.measure import read_duration, read_limit, read_measure, read_quantity
from qsstd.model.node import Node, read_day, read_number, read_truth, read_whole
from qsstd.model.promise import read_conditions
from qsstd.model.reference import Ref
from qsstd.model.text import Text
from qsstd.model.version import Version, read_quarter
from qsstd.model.walk import kind_name, nodes_in

FORMS: dict[object, Message] = {
    Text: say("a text"),
    Version: say("a version"),
    read_day: say("a date"),
    read_truth: say("true or false"),
    read_number: say("a number"),
    read_whole: say("a whole number"),
    read_quarter: say("a quarter"),
    read_quantity: say("a number with its unit"),
    read_duration: say("a length of time"),
    read_limit: say("a limit"),
    read_measure: say("a measure"),
    read_conditions: say("conditions"),
}
"""What a type, or what reads a field, takes, in words."""
ID = say("an id")
AS_WRITTEN = say("characters, kept as written")


@dataclass(frozen=True, slots=True)
class Field:
    """One key of a mapping, and what stands there: one of ``values``, a mapping of the table ``below``, a name of one
    of ``kinds`` (empty: of anything), or something of a ``form``. ``several``: a list of it."""

    key: str
    required: bool
    description: str
    values: tuple[str, ...] = ()
    below: str | None = None
    kinds: tuple[str, ...] | None = None
    form: Message | None = None
    several: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """One sort of mapping of a document."""

    model: type[Node]
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
    fields = [row(field.alias or name, field) for name, field in node.model_fields.items() if says(name, field)]
    return Table(node, kind_name(node), summary(node), tuple(fields))


def summary(node: type[Node]) -> str:
    """The first line of what the class says about itself."""
    return (node.__doc__ or "").strip().partition("\n")[0]


def row(key: str, field: FieldInfo) -> Field:
    about = (key, field.is_required(), says(key, field))
    parts = [*flat(field.annotation), *field.metadata]
    several = any(get_origin(part) is tuple for part in parts)
    if nodes := nodes_in(field.annotation):
        return Field(*about, below=kind_name(nodes[0]), several=several)
    for part in parts:
        if isinstance(part, Ref):
            return Field(*about, kinds=part.kinds, several=several)
        if get_origin(part) is Literal:
            return Field(*about, values=get_args(part), several=several)
        form = FORMS.get(part.func if isinstance(part, PlainValidator) else part) if hashable(part) else None
        if form is not None:
            return Field(*about, form=form, several=several)
    return Field(*about, form=ID if key == "id" else AS_WRITTEN, several=several)


def says(name: str, field: FieldInfo) -> str:
    """What the field is for; the models narrow ``kind`` down and do not say it again."""
    return field.description or (Document.model_fields["kind"].description if name == "kind" else None) or ""


def hashable(part: object) -> bool:
    try:
        hash(part)
    except TypeError:
        return False
    return True


def flat(annotation: Any) -> Iterator[Any]:
    """``annotation``, what it is made of, and its metadata."""
    yield annotation
    for argument in get_args(annotation):
        yield from flat(argument)
    yield from getattr(annotation, "__metadata__", ())

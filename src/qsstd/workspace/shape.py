"""Data → a document of its kind, or the faults that keep it from being one, each at its place.

A document with faults is not given up: the parts that do not fit are taken out and the rest is checked like any other.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from qsstd.findings import Path, Place
from qsstd.messages import Message, say
from qsstd.model.node import ID_PATTERN, Node
from qsstd.model.reference import ADDRESS_PATTERN
from qsstd.model.walk import node_at, written_path
from qsstd.spelling import nearest

N = TypeVar("N", bound=Node)
Data = dict[str, Any]


@dataclass(frozen=True, slots=True)
class UnknownKey:
    """A key that its mapping does not have; ``known`` are those it has."""

    at: Place
    key: str
    known: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MissingKey:
    """A mapping without a key that it must have."""

    at: Place
    key: str


@dataclass(frozen=True, slots=True)
class WrongType:
    """A list, a mapping, a scalar or nothing where something else belongs. ``wanted``: list, mapping or text."""

    at: Place
    value: object = field(hash=False)
    wanted: str


@dataclass(frozen=True, slots=True)
class BadValue:
    """A scalar that its field does not take. ``allowed``: the words it takes, if it takes only some."""

    at: Place
    value: str
    message: Message | None = None
    hint: Message | None = None
    allowed: tuple[str, ...] = ()
    suggestion: str | None = None


@dataclass(frozen=True, slots=True)
class BadQuantity(BadValue):
    """A quantity that cannot be read; ``at`` names the part of it."""


@dataclass(frozen=True, slots=True)
class BadLimit(BadValue):
    """A limit that cannot be read; ``at`` names the part of it."""


Fault = UnknownKey | MissingKey | WrongType | BadValue


class Survivors(list[Any]):
    """A list of which items were taken out; ``kept`` are the indices of those that are left, as the file has them."""

    kept: list[int]


@dataclass(frozen=True, slots=True)
class Shaped:
    """A document as far as it could be read, what was wrong with it, and the paths where something was taken out."""

    document: Node | None
    data: object
    faults: tuple[Fault, ...]
    taken: frozenset[Path]
    around: frozenset[Path] = frozenset()
    """Every path at or above one of ``taken``."""

    def path(self, path: Path) -> Path:
        """``path`` in the file, of a path in the document from which parts were taken out."""
        if not self.faults:
            return path
        node, found = self.data, []
        for step in path:
            if isinstance(node, Survivors) and isinstance(step, int) and step < len(node):
                found.append(node.kept[step])
                node = node[step]
                continue
            found.append(step)  # type: ignore[arg-type]
            node = _child(node, step)
        return tuple(found)

    def is_whole(self, path: Path) -> bool:
        """Whether nothing was taken out at or below ``path`` (as the file has it)."""
        return path not in self.around


def shape(model: type[N], data: object, file: str, context: Mapping[str, object]) -> Shaped:
    """``data`` as a ``model``. Takes out what does not fit, at most a few times, until the rest does."""
    try:
        return Shaped(model.model_validate(data, context=dict(context)), data, (), frozenset())
    except ValidationError as error:
        details = error.errors(include_url=False)
    every = (fault for detail in details for fault in _fault(detail, data, file, model))
    faults = tuple(without_misspelt({_told(fault): fault for fault in every}.values()))
    taken: set[Path] = set()
    rest: Any = _copy(data)
    for _ in range(8):
        for detail in _deepest_first(details):
            _take_out(rest, _located(rest, detail), detail["type"] == "missing", taken)
        try:
            document = model.model_validate(rest, context=dict(context))
            return Shaped(document, rest, faults, frozenset(taken), frozenset(_around(taken)))
        except ValidationError as error:
            details = error.errors(include_url=False)
    return Shaped(None, rest, faults, frozenset(taken), frozenset(_around(taken)))


def _around(taken: Collection[Path]) -> Iterator[Path]:
    return (path[:length] for path in taken for length in range(len(path) + 1))


def without_misspelt(faults: Collection[Fault]) -> Iterator[Fault]:
    """``faults`` without the missing keys that are there and misspelt, which the unknown key says already."""
    lacking = {(fault.at.path, fault.key) for fault in faults if isinstance(fault, MissingKey)}
    unknown = [fault for fault in faults if isinstance(fault, UnknownKey)] if lacking else []
    meant = {(fault.at.path[:-1], nearest(fault.key.casefold().replace("_", "-"), fault.known)) for fault in unknown}
    for fault in faults:
        if not isinstance(fault, MissingKey) or (fault.at.path, fault.key) not in meant:
            yield fault


def _copy(data: object) -> object:
    if isinstance(data, dict):
        return {key: _copy(value) for key, value in data.items()}
    if isinstance(data, list):
        copied = Survivors(_copy(item) for item in data)
        copied.kept = list(range(len(data)))
        return copied
    return data


def _child(node: object, step: object) -> object:
    if isinstance(node, dict):
        return node.get(step)
    if isinstance(node, list) and isinstance(step, int) and step < len(node):
        return node[step]
    return None


def _deepest_first(details: list[ErrorDetails]) -> list[ErrorDetails]:
    """In an order in which taking one out does not move the others: deep before shallow, last item before first."""

    def order(detail: ErrorDetails) -> tuple[int, list[tuple[int, str]]]:
        steps = detail["loc"]
        return -len(steps), [(0, step) if isinstance(step, str) else (-step, "") for step in steps]

    return sorted(details, key=order)


def _told(fault: Fault) -> tuple[object, ...]:
    """What makes two faults one: a mapping may lack several keys, but a value has one fault of a sort."""
    return type(fault), fault.at, fault.key if isinstance(fault, MissingKey) else None


def _located(data: object, detail: ErrorDetails) -> Path:
    """Where ``detail`` is in the file. Only a missing key may end in a step that is not there."""
    path = written_path(data, detail["loc"])
    if detail["type"] == "missing" or not path:
        return path
    node = data
    for step in path[:-1]:
        node = _child(node, step)
    return path[:-1] if isinstance(node, dict) and path[-1] not in node else path


def _take_out(rest: Any, path: Path, missing: bool, taken: set[Path]) -> None:
    """Take the node at ``path`` out of ``rest``; of a missing key, the nearest list item or mapping that lacks it."""
    if missing:
        path = path[:-1]
    chain = [rest]
    for step in path:
        chain.append(_child(chain[-1], step))
    original: list[Any] = []
    for node, step in zip(chain, path, strict=False):
        kept = isinstance(node, Survivors) and isinstance(step, int) and step < len(node)
        original.append(node.kept[step] if kept else step)
    if not path:
        return
    parent, last = chain[-2], path[-1]
    taken.add(tuple(original))
    if isinstance(parent, Survivors) and isinstance(last, int) and last < len(parent):
        del parent[last]
        del parent.kept[last]
    elif isinstance(parent, dict):
        parent.pop(last, None)


def _fault(detail: ErrorDetails, data: object, file: str, model: type[Node]) -> Iterator[Fault]:
    """The fault that one error of pydantic's stands for."""
    path = _located(data, detail)
    at, kind, value = Place(file, path), detail["type"], detail["input"]
    about: dict[str, Any] = detail.get("ctx", {})
    if kind == "extra_forbidden":
        key = Place(file, path, on_key=True)
        yield UnknownKey(key, str(path[-1]), known_keys(model, detail["loc"][:-1]))
    elif kind == "missing":
        yield MissingKey(Place(file, path[:-1]), str(path[-1]))
    elif kind in REFUSED:
        at = Place(file, (*path, *about["inner"]))
        if about["part"] is not None:
            at = at.slice(*about["part"])
        yield REFUSED[kind](at, _scalar(value), about["message"], about["hint"], (), about["suggestion"])
    elif kind == "literal_error":
        yield _literal(at, value, about)
    elif kind in WANTED:
        yield WrongType(at, value, WANTED[kind])
    elif isinstance(value, str):
        yield BadValue(at, value, None, SHAPES.get(about.get("pattern", "")))
    else:
        yield WrongType(at, value, "text")


REFUSED = {"bad_value": BadValue, "bad_quantity": BadQuantity, "bad_limit": BadLimit}
WANTED = {
    "tuple_type": "list",
    "list_type": "list",
    "model_type": "mapping",
    "model_attributes_type": "mapping",
    "dict_type": "mapping",
    "string_type": "text",
}


SHAPES = {
    ID_PATTERN: say("an id is made of a-z, 0-9 and hyphens, and begins with a letter or a digit"),
    ADDRESS_PATTERN: say("write the id of an entry of this document, or document/entry"),
}
"""What a word that a pattern refuses ought to look like."""


def _literal(at: Place, value: object, about: Mapping[str, Any]) -> Fault:
    if not isinstance(value, str):
        return WrongType(at, value, "text")
    return BadValue(at, value, None, None, tuple(re.findall(r"'([^']*)'", about["expected"])))


def _scalar(value: object) -> str:
    return value if isinstance(value, str) else ""


def known_keys(model: type[Node], path: Path) -> tuple[str, ...]:
    """The keys of the mapping at ``path`` of a ``model``."""
    found = node_at(model, path)
    return tuple(field.alias or name for name, field in found.model_fields.items()) if found else ()

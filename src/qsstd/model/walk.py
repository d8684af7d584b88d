"""Walking a document: its nodes, references and texts, each with its path of keys.

The path names every field, also where a file uses a shorthand (``next: triage`` is ``next/0/to``); ``written_path``
takes out the steps that the file does not have.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, get_args

from qsstd.findings import Path
from qsstd.model.conditions import OTHERWISE, Conditions
from qsstd.model.node import Entry, Node
from qsstd.model.reference import Ref, Reference
from qsstd.model.text import Text


@dataclass(frozen=True, slots=True)
class Part:
    """A field that holds something to visit."""

    attribute: str
    key: str
    ref: Ref | None


@dataclass(frozen=True, slots=True)
class Met:
    """An entry, or the document itself, with the references in it that are not in an entry below it."""

    node: Node
    path: Path
    references: list[Reference]


@dataclass(frozen=True, slots=True)
class Visit:
    """What a walk met, in the order of the models' fields. ``entries`` begins with the document."""

    nodes: list[tuple[Node, Path]]
    texts: list[tuple[Path, Text]]
    entries: list[Met]


@cache
def kind_name(cls: type) -> str:
    """``ResponseTimes`` → ``response-times``: the name of a kind of entry or document."""
    return re.sub(r"(?<!^)(?=[A-Z])", "-", cls.__name__).lower()


@cache
def parts(cls: type[Node]) -> tuple[Part, ...]:
    """The fields of ``cls`` that hold nodes, texts or references; found once, from the annotations."""
    found = []
    for attribute, field in cls.model_fields.items():
        ref = _ref(field.annotation, field.metadata)
        if ref or _holds(field.annotation):
            found.append(Part(attribute, field.alias or attribute, ref))
    return tuple(found)


def _arguments(annotation: object) -> Iterator[object]:
    yield annotation
    for argument in get_args(annotation):
        yield from _arguments(argument)
    yield from getattr(annotation, "__metadata__", ())


def nodes_in(annotation: object) -> list[type[Node]]:
    """The classes of nodes that a field of the type ``annotation`` holds."""
    return [a for a in _arguments(annotation) if isinstance(a, type) and issubclass(a, Node)]


def _holds(annotation: object) -> bool:
    return Text in _arguments(annotation) or bool(nodes_in(annotation))


def _ref(annotation: object, metadata: Sequence[Any]) -> Ref | None:
    return next((a for a in (*metadata, *_arguments(annotation)) if isinstance(a, Ref)), None)


def node_at(model: type[Node], path: Path) -> type[Node] | None:
    """The class of the mapping at ``path`` of a ``model``; None where there is none."""
    for step in path:
        if not isinstance(step, str):
            continue
        fields = model.model_fields.values()
        field = next((field for field in fields if field.alias == step), None)
        below = nodes_in(field.annotation) if field else []
        if not below:
            return None
        model = below[0]
    return model


def visit(document: Node) -> Visit:
    """Everything in ``document``, in one pass."""
    seen = Visit([], [], [])
    _node(document, (), seen, None)
    return seen


def _node(node: Node, path: Path, seen: Visit, around: Met | None) -> None:
    seen.nodes.append((node, path))
    if around is None or isinstance(node, Entry):
        around = Met(node, path, [])
        seen.entries.append(around)
    for part in parts(type(node)):
        value = getattr(node, part.attribute)
        if value is not None and value != ():
            _value(value, (*path, part.key), part, seen, around)


def _value(value: object, path: Path, part: Part, seen: Visit, around: Met) -> None:
    if isinstance(value, Text):
        seen.texts.append((path, value))
    elif isinstance(value, Node):
        _node(value, path, seen, around)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            if isinstance(item, Text):
                seen.texts.append(((*path, index), item))
            else:
                _value(item, (*path, index), part, seen, around)
    elif part.ref:
        around.references.extend(_references(value, path, part.key, part.ref.kinds))


def _references(value: object, path: Path, key: str, kinds: tuple[str, ...]) -> Iterator[Reference]:
    """The reference that a field holds, or those in its conditions: the documents whose other cases are meant."""
    if isinstance(value, Conditions):
        for index, name in enumerate(value.documents):
            yield Reference(OTHERWISE, name, kinds, shared((*path, OTHERWISE, index)))
    elif isinstance(value, str):
        yield Reference(key, value, kinds, shared(path))


@lru_cache(maxsize=1 << 14)
def shared(path: Path) -> Path:
    """``path`` itself; of equal ones always the same: the index of a large workspace keeps hundreds of thousands."""
    return path


def written_path(data: object, path: Path) -> Path:
    """``path`` without the steps that ``data`` does not have because the file uses a shorthand there.

    A step that is missing at the end stays: it names a key that ought to be there."""
    node, kept = data, []
    for index, step in enumerate(path):
        if _has(node, step):
            node = node[step]  # type: ignore[index]
        elif not isinstance(node, dict) or index < len(path) - 1:
            continue
        kept.append(step)
    return tuple(kept)


def _has(node: object, step: object) -> bool:
    if isinstance(node, dict):
        return step in node
    return isinstance(node, list) and isinstance(step, int) and step < len(node)

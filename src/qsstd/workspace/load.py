"""One file: bytes → a document, the faults of its file and shape, and its facts for the index."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib import import_module
from typing import cast

from qsstd.findings import Path, Place
from qsstd.model.head import Document
from qsstd.model.node import Node
from qsstd.model.text import Text
from qsstd.model.walk import Met, Visit, kind_name, shared, visit
from qsstd.plugs import names
from qsstd.source.faults import FullWidthMark
from qsstd.source.reader import read
from qsstd.source.scalars import KEY_MARK
from qsstd.workspace.config import FILE_NAME, Settings
from qsstd.workspace.index import Facts, Head, Record
from qsstd.workspace.shape import BadValue, Fault, MissingKey, Shaped, UnknownKey, WrongType, shape
from qsstd.workspace.words import Words

DECLARATION = re.compile(r"\bids?[\"']?\s*[:：]\s*[\"']?([a-z0-9][a-z0-9-]*)", re.IGNORECASE)
MENTION = re.compile(r"[a-z0-9][a-z0-9-]*(?:/[a-z0-9][a-z0-9-]*)?")


@dataclass(frozen=True, slots=True)
class Loaded:
    """A file as it was read. ``nodes``: what rules may look at, its place, and whether nothing in it was taken out."""

    file: str
    document: Document | None
    faults: tuple[object, ...]
    nodes: tuple[tuple[Node, Place, bool], ...]
    facts: Facts
    head_is_whole: bool = False


HEAD = frozenset(field.alias or name for name, field in Document.model_fields.items())
"""The keys that all kinds of document have."""


@cache
def kind_model(kind: str) -> type[Document]:
    """The model of a kind of document: ``response-times`` is ``ResponseTimes`` of ``kinds/response_times.py``."""
    module = import_module(f"qsstd.kinds.{kind.replace('-', '_')}")
    return cast("type[Document]", getattr(module, kind.title().replace("-", "")))


def load(file: str, data: bytes, settings: Settings) -> Loaded:
    """Read ``data`` of ``file`` as a document. Never raises for what is wrong with it: that is in ``faults``."""
    tree = read(data, file)
    faults: tuple[object, ...] = tree.faults
    model = None
    if isinstance(tree.data, dict):
        model, wrong = _model(tree.data, file)
        faults += wrong if tree.complete else ()
    elif tree.data is not None:
        faults += (WrongType(Place(file), tree.data, "mapping"),)
    if model is None:
        return Loaded(file, None, faults, (), blurred(file, data))
    shaped = shape(model, tree.data, file, {"language": settings.language})
    shaped = replace(shaped, faults=tuple(without_consequences(shaped.faults, tree.faults)))
    if not tree.complete:
        faults += tuple(fault for fault in shaped.faults if not isinstance(fault, MissingKey))
        return _cut_short(file, data, shaped, faults)
    faults += shaped.faults
    return _loaded(file, data, shaped, faults)


def _model(data: Mapping[str, object], file: str) -> tuple[type[Document] | None, tuple[object, ...]]:
    kind = data.get("kind")
    if "kind" not in data:
        return None, (MissingKey(Place(file), "kind"),)
    kinds = names("qsstd.kinds")
    if isinstance(kind, str) and kind in kinds:
        return kind_model(kind), ()
    at = Place(file, ("kind",))
    if not isinstance(kind, str):
        return None, (WrongType(at, kind, "text"),)
    return None, (BadValue(at, kind, allowed=kinds),)


def without_consequences(faults: tuple[Fault, ...], causes: tuple[object, ...]) -> Iterator[Fault]:
    """The faults of shape that are not there only because a full-width mark made a text of a mapping or list."""
    misread = {cause.at.path for cause in causes if isinstance(cause, FullWidthMark)}
    return (fault for fault in faults if not follows(fault, misread))


def follows(fault: Fault, misread: set[Path]) -> bool:
    """Whether ``fault`` is at a text, or a key, that a full-width mark made of something else."""
    if isinstance(fault, UnknownKey):
        return fault.at.path[:-1] in misread and KEY_MARK.match(fault.key) is not None
    return isinstance(fault, WrongType | BadValue) and fault.at.path in misread


def _cut_short(file: str, data: bytes, shaped: Shaped, faults: tuple[object, ...]) -> Loaded:
    """A file of which only the beginning could be read: its entries are known, but nothing is said of them."""
    loaded = _loaded(file, data, shaped, faults)
    records = tuple(replace(record, partial=True) for record in loaded.facts.records)
    facts = replace(loaded.facts, records=records, words=Words())
    return replace(loaded, nodes=(), facts=facts, head_is_whole=False)


def _loaded(file: str, data: bytes, shaped: Shaped, faults: tuple[object, ...]) -> Loaded:
    document = shaped.document
    facts = blurred(file, data) if faults else Facts(file)
    if not isinstance(document, Document):
        return Loaded(file, None, faults, (), facts)
    seen = visit(document)
    nodes = tuple(_nodes(file, seen, shaped))
    words = Words.of((shaped.path(path), text) for path, text in seen.texts)
    facts = replace(facts, records=tuple(_records(file, document, seen, shaped)), words=words)
    head_is_whole = all(len(taken) > 1 and taken[0] not in HEAD for taken in shaped.taken)
    return Loaded(file, document, faults, nodes, facts, head_is_whole)


def _nodes(file: str, seen: Visit, shaped: Shaped) -> Iterator[tuple[Node, Place, bool]]:
    for node, path in seen.nodes:
        if not shaped.faults:
            yield node, Place(file, path), True
            continue
        where = shaped.path(path)
        yield node, Place(file, where), shaped.is_whole(where)


def _records(file: str, document: Document, seen: Visit, shaped: Shaped) -> Iterator[Record]:
    head = Head(document.status, document.version, document.owner, document.effective)
    for met in seen.entries:
        yield _record(file, document, met, head, shaped)


def _record(file: str, document: Document, met: Met, head: Head, shaped: Shaped) -> Record:
    node, path = met.node, shared(shaped.path(met.path))
    references = met.references
    if shaped.faults:
        references = [reference.moved(shaped.path(reference.path)) for reference in references]
    own = node is document
    return Record(
        address=document.id if own else f"{document.id}/{node.id}",  # type: ignore[attr-defined]
        kind=document.kind if own else kind_name(type(node)),
        file=file,
        path=path,
        title=_title(node),
        references=tuple(references),
        head=head,
        facts=node.facts(),  # type: ignore[attr-defined]
        partial=not shaped.is_whole(path),
    )


def _title(node: Node) -> Text | None:
    for attribute in ("title", "term", "name", "statement"):
        found = getattr(node, attribute, None)
        if isinstance(found, Text):
            return found
    return None


def blurred(file: str, data: bytes) -> Facts:
    """What may be known of a file that cannot be read wholly."""
    plain = data.replace(b"\0", b"")  # of UTF-16 and UTF-32 what is ASCII is left
    return Facts(file, mentions=mentions(plain), declares=declares(plain))


def declares(data: bytes) -> frozenset[str]:
    """Every word of ``data`` that stands where an id is written."""
    return frozenset(DECLARATION.findall(data.decode("utf-8", "replace")))


def mentions(data: bytes) -> frozenset[str]:
    """Every word of ``data`` that may be an id or an address."""
    return frozenset(MENTION.findall(data.decode("utf-8", "replace")))


def load_settings(data: bytes) -> tuple[Settings, tuple[object, ...]]:
    """The settings that ``data`` of ``qsstd.yaml`` holds, as far as they can be read, and what is wrong with it."""
    tree = read(data, FILE_NAME)
    if tree.data is None:
        return Settings.model_validate({}), tree.faults
    if not isinstance(tree.data, dict):
        return Settings.model_validate({}), (*tree.faults, WrongType(Place(FILE_NAME), tree.data, "mapping"))
    language = tree.data.get("language")
    shaped = shape(Settings, tree.data, FILE_NAME, {"language": language if language == "en" else "zh"})
    settings = shaped.document if isinstance(shaped.document, Settings) else Settings.model_validate({})
    return settings, (*tree.faults, *shaped.faults)

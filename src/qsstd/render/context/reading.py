"""All documents of a workspace, read to be printed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from qsstd.files import Refused, read_bytes
from qsstd.findings import Place, Problem
from qsstd.messages import say
from qsstd.model.node import Entry, Node
from qsstd.model.walk import visit
from qsstd.source.faults import Unreadable
from qsstd.workspace.config import FILE_NAME, Settings
from qsstd.workspace.discover import open_workspace
from qsstd.workspace.index import Facts, Index
from qsstd.workspace.load import Loaded, load
from qsstd.workspace.parallel import mapped, worthwhile
from qsstd.workspace.sides import Side
from qsstd.workspace.trees import Content


@dataclass(frozen=True, slots=True)
class Source:
    """What is printed. ``documents``: by id; of two with one id the first. ``nodes``: documents and entries by address.

    ``broken``: a problem for each file that could not be read wholly, or whose document has the id of another."""

    settings: Settings
    index: Index
    documents: Mapping[str, Loaded]
    root: Path
    nodes: Mapping[str, Node]
    broken: tuple[Problem, ...] = ()


def read_source(where: Path | Side) -> Source:
    """The workspace around the folder ``where``, or a side of a comparison as it was.

    Raises QsstdError when there is no workspace, or its files are more than can be held."""
    if isinstance(where, Side):
        contents = where.read(where.files())
        return source_of(where.folder, where.settings, where.faults, contents)
    workspace = open_workspace(where)
    contents = {file: content(workspace.root, file) for file in workspace.files()}
    return source_of(workspace.root, workspace.settings, workspace.faults, contents)


def content(root: Path, file: str) -> Content:
    """The bytes of ``file``, or why they cannot be had."""
    try:
        return read_bytes(root, file)
    except Refused as error:
        return error


def source_of(root: Path, settings: Settings, faults: Sequence[object], contents: Mapping[str, Content]) -> Source:
    """``contents`` read as documents, in an order that does not depend on the names of files."""
    names = sorted(contents)

    def one(name: str) -> Loaded:
        found = contents[name]
        if isinstance(found, bytes):
            return load(name, found, settings)
        return Loaded(name, None, (Unreadable(Place(name), found.reason),), (), Facts(name))

    read = sorted(mapped(one, names, worthwhile(len(names)), chunk=50), key=by_document)
    documents: dict[str, Loaded] = {}
    for loaded in read:
        if loaded.document is not None:
            documents.setdefault(loaded.document.id, loaded)
    problems = (*broken(faults, read), *doubled(read, documents))
    nodes = {address: node for loaded in reversed(documents.values()) for address, node in addressed(loaded)}
    index = Index(settings, [loaded.facts for loaded in read])
    return Source(settings, index, documents, root, nodes, problems)


def by_document(loaded: Loaded) -> tuple[str, str]:
    return loaded.document.id if loaded.document else "", loaded.file


def addressed(loaded: Loaded) -> Iterator[tuple[str, Node]]:
    """Every entry of a document by its address, and the document itself; of two with one id the first."""
    document = loaded.document
    if document is None:
        return
    for met in reversed(visit(document).entries):
        yield f"{document.id}/{met.node.id}" if isinstance(met.node, Entry) else document.id, met.node


def broken(faults: Sequence[object], read: Sequence[Loaded]) -> Iterator[Problem]:
    """Where a file stops being readable: what is left out of it nobody would notice in the print-out."""
    for file, found in [(FILE_NAME, faults), *((loaded.file, loaded.faults) for loaded in read)]:
        at = next((place for fault in found if isinstance(place := getattr(fault, "at", None), Place)), Place(file))
        if found:
            yield Problem(
                at,
                say("'{file}' cannot be read wholly, and so cannot be printed", file=file),
                say("mend what 'qsstd lint' says of it"),
            )


def doubled(read: Sequence[Loaded], documents: Mapping[str, Loaded]) -> Iterator[Problem]:
    """The documents that another one hides."""
    for loaded in read:
        document = loaded.document
        if document is not None and documents[document.id] is not loaded:
            first = documents[document.id]
            yield Problem(
                Place(loaded.file, ("id",)),
                say("there are two documents with the id '{id}'", id=document.id),
                say("give each an id of its own"),
                also=((Place(first.file, ("id",)), say("the first one")),),
            )

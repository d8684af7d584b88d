"""A new document in a workspace, filled with what the workspace has."""

from __future__ import annotations

import os
import re
from pathlib import Path

from qsstd.errors import QsstdError
from qsstd.files import contained, read_bytes, write_atomic
from qsstd.messages import Language, say
from qsstd.model.node import ID_PATTERN
from qsstd.plugs import names
from qsstd.workspace.discover import Workspace
from qsstd.workspace.load import load
from qsstd.workspace.schema import KINDS, unknown_kind
from qsstd.workspace.skeleton import Setting, skeleton
from qsstd.workspace.starting import SCHEMAS, make_folder, write_schemas


def plant(workspace: Workspace, here: Path, kind: str, id: str, language: Language) -> Path:
    """Make the document ``id`` in the folder ``here``, or in that of the standards when ``here`` lies outside of it.

    Its texts are in the workspace's language, its comments in ``language``. Raises QsstdError when the kind is unknown,
    the id is none, or a document of that id is there."""
    if kind not in names(KINDS):
        raise unknown_kind(kind)
    if not re.fullmatch(ID_PATTERN, id) or len(id) > 100:
        hint = say("an id is made of a-z, 0-9 and hyphens, and begins with a letter or a digit")
        raise QsstdError(say("'{id}' is not an id", id=id), hint)
    known = known_addresses(workspace, id)
    folder = folder_for(workspace, here)
    path = folder / f"{id}.yaml"
    if os.path.lexists(path):
        raise QsstdError(say("'{path}' is there already, and nothing is written over", path=path.name))
    schemas = workspace.root / SCHEMAS
    if not contained(workspace.root, f"{SCHEMAS}/{kind}.json").exists():
        write_schemas(schemas, language, kind)
    schema = os.path.relpath(schemas / f"{kind}.json", folder).replace(os.sep, "/")
    make_folder(folder)
    write_atomic(path, skeleton(Setting(kind, id, language, workspace.settings.day, known), schema).encode("utf-8"))
    return path


def folder_for(workspace: Workspace, here: Path) -> Path:
    standards = workspace.root / workspace.settings.standards.strip("/")
    inside = here.resolve().is_relative_to(standards.resolve())
    return here if inside else standards


def known_addresses(workspace: Workspace, id: str) -> dict[str, str]:
    """Kind → the first address of that kind. Raises QsstdError when a document ``id`` is there."""
    found: dict[str, str] = {}
    roles: list[str] = []
    for file in workspace.files():
        try:
            facts = load(file, read_bytes(workspace.root, file), workspace.settings).facts
        except QsstdError:
            continue
        for record in facts.records:
            if record.address == id:
                raise QsstdError(say("there is a document '{id}' already: {file}", id=id, file=file))
            bare = record.kind in ("role", "department", "channel", "area", "person")
            found.setdefault(record.kind, record.id if bare else record.address)
            if record.is_document:
                found.setdefault("document", record.address)
            if record.kind == "role":
                roles.append(record.id)
    if len(roles) > 1:
        found["another role"] = roles[1]
    return found

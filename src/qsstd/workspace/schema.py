"""JSON Schema (draft 2020-12) of the documents, made from the models, for editors that complete and check.

An editor resolves scalars before it checks them: ``2.10`` is a number to it and ``no`` may be a boolean. The schema takes
those where the reader takes the text as it was written; it is never stricter than the reader.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Literal

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue, models_json_schema
from pydantic_core import core_schema

from qsstd import __version__
from qsstd.errors import QsstdError
from qsstd.messages import Language, say, translated
from qsstd.model.node import Node, Shorthand
from qsstd.plugs import names
from qsstd.workspace.config import Settings
from qsstd.workspace.load import kind_model

KINDS = "qsstd.kinds"
SETTINGS = "settings"
"""The name under which the schema of ``qsstd.yaml`` is asked for."""
DIALECT = "https://json-schema.org/draft/2020-12/schema"
SCALAR = ["string", "number", "boolean"]
Schema = dict[str, Any]


class Generator(GenerateJsonSchema):
    """Pydantic's generator, which does not know that some mappings may be written shorter."""

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        made = super().model_schema(schema)
        cls = schema["cls"]
        made.pop("description", None)
        made.pop("title", None)
        if not issubclass(cls, Shorthand):
            return made
        inline = made["properties"][cls.model_fields[cls.inline or ""].alias or cls.inline or ""]
        short = {key: value for key, value in inline.items() if key not in ("title", "description", "default")}
        if short.get("type") == "array":
            short = {"anyOf": [short["items"], short]}
        return {"anyOf": [short, made]}


def schema_of(kind: str | None, language: Language) -> Schema:
    """The schema of ``kind`` (``settings`` for ``qsstd.yaml``), of None that of every kind, told apart by ``kind``.

    Raises QsstdError for a kind that does not exist."""
    kinds = names(KINDS)
    if kind == SETTINGS:
        return finished(alone(Settings), SETTINGS, language)
    if kind is None:
        return finished(together(kinds), "document", language)
    if kind not in kinds:
        raise unknown_kind(kind)
    return finished(alone(kind_model(kind)), kind, language)


def unknown_kind(kind: str) -> QsstdError:
    from qsstd.spelling import nearest

    kinds = names(KINDS)
    meant = nearest(kind, kinds)
    hint = say("did you mean '{name}'?", name=meant) if meant else say("the kinds are {names}", names=kinds)
    return QsstdError(say("there is no kind '{name}'", name=kind), hint)


def alone(model: type[Node]) -> Schema:
    return model.model_json_schema(by_alias=True, schema_generator=Generator)


def together(kinds: tuple[str, ...]) -> Schema:
    """One schema for all kinds, with a branch for each."""
    wanted: list[tuple[type[BaseModel], Literal["validation"]]] = [(kind_model(kind), "validation") for kind in kinds]
    references, shared = models_json_schema(wanted, by_alias=True, schema_generator=Generator)
    branches = [
        {
            "if": {"properties": {"kind": {"const": kind}}, "required": ["kind"]},
            "then": references[(model, "validation")],
        }
        for kind, (model, _) in zip(kinds, wanted, strict=True)
    ]
    return {
        "type": "object",
        "properties": {"kind": {"enum": list(kinds), "description": "The kind of document."}},
        "required": ["kind"],
        "allOf": branches,
        "$defs": shared["$defs"],
    }


def finished(schema: Schema, name: str, language: Language) -> Schema:
    """``schema`` with its name, its descriptions in ``language`` and its scalars as editors see them."""
    head = {"$schema": DIALECT, "$id": f"urn:qsstd:{__version__}:{name}", "title": name}
    body = {key: value for key, value in reworked(schema, language).items() if key != "title"}
    return head | body


def reworked(part: Any, language: Language, is_schema: bool = True) -> Any:
    """``part`` of a schema, or of a mapping of schemas by name (``is_schema`` false)."""
    if isinstance(part, list):
        return [reworked(one, language) for one in part]
    if not isinstance(part, Mapping):
        return part
    if not is_schema:
        return {name: reworked(one, language) for name, one in part.items()}
    made = {
        key: value if key in ("const", "enum", "default", "examples") else reworked(value, language, key not in BY_NAME)
        for key, value in part.items()
        if key not in ("title", "default")
    }
    if isinstance(made.get("description"), str):
        made["description"] = translated(made["description"], language)
    return widened(made)


BY_NAME = frozenset({"properties", "$defs", "patternProperties"})
"""Keywords that hold schemas by name, where ``title`` or ``default`` is a name and no keyword."""


def widened(schema: Schema) -> Schema:
    """``schema`` with every type that a written scalar may have become."""
    if "const" in schema or "enum" in schema:
        return schema
    kind = schema.get("type")
    if kind in ("number", "integer"):
        return schema | {"type": [kind, "string"]}
    if kind == "boolean":
        return schema | {"type": ["boolean", "string"]}
    if kind == "string" or kind == ["string", "number"]:
        return schema | {"type": SCALAR}
    return schema


def written(schema: Schema) -> str:
    """``schema`` as a file: the same schema gives the same bytes."""
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"

"""A new document of a kind: every key with what it says, the ones that must be there filled in, the others as comments."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Literal, get_args, get_origin

from pydantic.fields import FieldInfo

from qsstd.messages import Language, say, translated
from qsstd.model.conditions import Conditions
from qsstd.model.limit import Limit
from qsstd.model.measure import LimitSet, Measure
from qsstd.model.node import Entry, Node
from qsstd.model.payment import Payment
from qsstd.model.promise import Event
from qsstd.model.quantity import Quantity
from qsstd.model.reference import Ref
from qsstd.model.text import Text
from qsstd.model.version import Version
from qsstd.model.walk import kind_name
from qsstd.workspace.load import kind_model

FILLED = frozenset({"owner", "review"})
"""Keys that a new document has although it could do without."""
NAMED = {
    "review": "{every: quarter}", "replaces": "[old-id]", "timezone": "Asia/Shanghai", "unit": "h", "weight": "20 %",
    "country": "CN", "jurisdiction": "CN",
}  # fmt: skip
"""Key → what stands there in a sample, where its type says too little."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What a new document is filled with. ``known``: kind of entry or document → an address there is."""

    kind: str
    id: str
    language: Language
    day: date
    known: Mapping[str, str]

    @property
    def quarter(self) -> str:
        return f"{self.day.year}Q{(self.day.month + 2) // 3}"


def skeleton(setting: Setting, schema: str) -> str:
    """The text of a new document; ``schema``: where an editor finds its schema, from the document."""
    lines = [f"# yaml-language-server: $schema={schema}"]
    lines += fields(kind_model(setting.kind), setting, "")
    return "\n".join(lines) + "\n"


def fields(model: type[Node], setting: Setting, indent: str) -> Iterator[str]:
    """The keys of ``model``, each below its description."""
    for attribute, field in model.model_fields.items():
        key = field.alias or attribute
        if field.description and key not in ("kind", "id"):
            yield f"{indent}# {translated(field.description, setting.language)}"
        if key == "kind" and indent == "":
            yield f"kind: {setting.kind}"
        elif key == "id":
            if indent == "":
                yield f"id: {setting.id}"
        elif is_filled(key, field, setting, indent):
            yield from filled(key, field, setting, indent)
        else:
            yield f"{indent}# {key}: {value(key, field, setting)}"


def is_filled(key: str, field: FieldInfo, setting: Setting, indent: str) -> bool:
    if indent == "" and key == "owner":
        return "role" in setting.known
    return field.is_required() or (indent == "" and (key in FILLED or is_main_list(field)))


def is_main_list(field: FieldInfo) -> bool:
    """Whether ``field`` holds the entries that its document is there for."""
    return is_list(field.annotation) and entry_in(field.annotation) is not None


def filled(key: str, field: FieldInfo, setting: Setting, indent: str) -> Iterator[str]:
    entry = entry_in(field.annotation) if is_list(field.annotation) else None
    if entry is None:
        yield f"{indent}{key}: {value(key, field, setting)}"
        return
    yield f"{indent}{key}:"
    yield f"{indent}  - id: {kind_name(entry)}-1"
    yield from fields(entry, setting, indent + "    ")


def value(key: str, field: FieldInfo, setting: Setting) -> str:
    """A sample of what stands at ``key``."""
    return NAMED.get(key) or flow(field.annotation, field.metadata, setting)


def entry_in(annotation: Any) -> type[Entry] | None:
    return next((one for one in flat(annotation) if isinstance(one, type) and issubclass(one, Entry)), None)


def flat(annotation: Any) -> Iterator[Any]:
    """``annotation``, what it is made of, and its metadata."""
    yield annotation
    for argument in get_args(annotation):
        yield from flat(argument)
    yield from getattr(annotation, "__metadata__", ())


def is_list(annotation: Any) -> bool:
    return any(get_origin(one) is tuple for one in flat(annotation)) and not any(
        isinstance(one, type) and issubclass(one, LimitSet) for one in flat(annotation)
    )


def flow(annotation: Any, metadata: list[Any], setting: Setting) -> str:
    """A sample of what a field holds, on one line."""
    parts = [*flat(annotation), *metadata]
    one = sample(parts, setting)
    pair = any(
        get_origin(part) is tuple and len(get_args(part)) == 2 and get_args(part)[1] is not ... for part in parts
    )
    if pair:
        return f"[[{one}, {setting.known.get('another role', 'another-role')}]]"
    return f"[{one}]" if is_list(annotation) else one


def sample(parts: list[Any], setting: Setting) -> str:
    reference = next((part for part in parts if isinstance(part, Ref)), None)
    if reference is not None and Conditions not in parts:
        return named(reference, setting)
    for part in parts:
        if get_origin(part) is Literal:
            return str(get_args(part)[0])
        if isinstance(part, type):
            for cls, make in SAMPLES:
                if issubclass(part, cls):
                    return make(setting)
            if issubclass(part, Node):
                return mapping(part, setting)
    return of_string(parts)


def named(reference: Ref, setting: Setting) -> str:
    """The address of something that may be named there; of anything, the document itself."""
    if not reference.kinds:
        return setting.id
    found = (setting.known[kind] for kind in reference.kinds if kind in setting.known)
    return next(found, f"{reference.kinds[0]}-id")


def mapping(model: type[Node], setting: Setting) -> str:
    """A mapping with what it must have, or with its first key."""
    required = [(name, field) for name, field in model.model_fields.items() if field.is_required()]
    chosen = required or list(model.model_fields.items())[:1]
    pairs = [f"{field.alias or name}: {value(field.alias or name, field, setting)}" for name, field in chosen]
    return "{" + ", ".join(pairs) + "}"


def of_string(parts: list[Any]) -> str:
    """A string of the form that its field asks for."""
    for part in parts:
        extra = getattr(part, "json_schema", None) or {}
        if extra.get("examples"):
            return str(extra["examples"][0])
        if "Q[1-4]" in str(extra.get("pattern", "")):
            return "2026Q3"
    return "example"


def text(setting: Setting) -> str:
    return translated(say("to be written").template, setting.language)


SAMPLES: tuple[tuple[type, Callable[[Setting], str]], ...] = (
    (Text, text),
    (LimitSet, lambda _: "[max <= 24 h]"),
    (Event, text),
    (Conditions, lambda _: "{area: urban}"),
    (Payment, lambda _: "10 CNY per d begun"),
    (Measure, lambda _: "mean"),
    (Limit, lambda _: "max <= 24 h"),
    (Quantity, lambda _: "24 h"),
    (Version, lambda setting: setting.quarter),
    (Decimal, lambda _: "1"),
    (bool, lambda _: "false"),
    (int, lambda _: "1"),
    (date, lambda setting: setting.day.isoformat()),
)
"""Type → a sample of it; a subclass stands before what it is derived from."""

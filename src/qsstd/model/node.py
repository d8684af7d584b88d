"""What is read from users: a node of a document, an entry with an id, and the scalars they are made of.

Every scalar arrives as the string that was written; a field's type reads it. So ``2.10`` stays a version and ``no`` a
word.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, ClassVar, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PlainValidator, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from qsstd.messages import Message, say

ID_PATTERN = r"^[a-z0-9][a-z0-9-]*$"
WRITTEN = {"type": ["string", "number", "boolean"]}
"""JSON Schema of a scalar that is read as written: editors resolve ``2.10`` and ``no`` before they validate."""

T = TypeVar("T")


def yaml_key(attribute: str) -> str:
    """``never_say`` → ``never-say``; ``from_`` → ``from``."""
    return attribute.rstrip("_").replace("_", "-")


class Node(BaseModel):
    """A mapping of a document. ``inline`` names the field that stands for the whole where a scalar was written."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, alias_generator=yaml_key, defer_build=True, arbitrary_types_allowed=True
    )
    inline: ClassVar[str | None] = None


class Shorthand(Node):
    """A node that may be written shorter than as a mapping: ``shorthand`` makes the mapping of what was written."""

    @model_validator(mode="before")
    @classmethod
    def _lengthened(cls, value: Any) -> Any:
        return value if cls.is_mapping(value) else cls.shorthand(value)

    @classmethod
    def is_mapping(cls, value: object) -> bool:
        return isinstance(value, dict)

    @classmethod
    def shorthand(cls, value: object) -> Any:
        return {cls.inline: value}


def refusal(
    message: Message,
    hint: Message | None = None,
    *,
    fault: str = "bad_value",
    part: tuple[int, int] | None = None,
    inner: tuple[str | int, ...] = (),
    suggestion: str | None = None,
) -> PydanticCustomError:
    """The error a field's reader raises, turned into a fault at the field by ``workspace.shape``.

    ``fault``: bad_value, bad_quantity or bad_limit. ``part``: code points of the scalar. ``inner``: the path below the
    field. ``suggestion``: what was meant.
    """
    about = {"message": message, "hint": hint, "part": part, "inner": inner, "suggestion": suggestion}
    return PydanticCustomError(fault, "refused", about)


def read_day(value: object) -> date:
    if isinstance(value, date):
        return value
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value, re.ASCII):
        try:
            return date.fromisoformat(value)
        except ValueError:
            raise refusal(say("'{value}' is a day that does not exist", value=value)) from None
    hint = say("write year-month-day, for example 2026-07-01")
    raise refusal(say("'{value}' is not a date", value=written(value)), hint)


def read_truth(value: object) -> bool:
    if isinstance(value, bool):
        return value
    if value in ("true", "false"):
        return value == "true"
    raise refusal(say("'{value}' is neither true nor false", value=written(value)), say("write true or false"))


def read_number(value: object) -> Decimal:
    if isinstance(value, Decimal):
        return value
    if isinstance(value, str) and re.fullmatch(r"-?\d{1,18}(\.\d{1,18})?", value, re.ASCII):
        return Decimal(value)
    raise refusal(say("'{value}' is not a number", value=written(value)), say("write digits, for example 35 or 0.5"))


def read_whole(value: object) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, str) and re.fullmatch(r"-?\d{1,18}", value, re.ASCII):
        return int(value)
    raise refusal(say("'{value}' is not a whole number", value=written(value)))


def written(value: object) -> str:
    """How ``value`` is named in a sentence: a scalar as it stands, a list or mapping by its kind."""
    if value is None:
        return ""
    if isinstance(value, Mapping):
        return "{…}"
    return "[…]" if isinstance(value, list) else str(value)[:80]


def listed(value: object) -> object:
    """One thing where several are allowed is a list of one."""
    return value if isinstance(value, list | tuple) else [value]


Id = Annotated[
    str,
    Field(pattern=ID_PATTERN, max_length=100, json_schema_extra={"type": ["string", "number", "boolean"]}),
]
Day = Annotated[date, PlainValidator(read_day), WithJsonSchema({"type": "string", "format": "date"})]
Truth = Annotated[bool, PlainValidator(read_truth), WithJsonSchema({"type": "boolean"})]
Number = Annotated[Decimal, PlainValidator(read_number), WithJsonSchema({"type": "number"})]
Whole = Annotated[int, PlainValidator(read_whole), WithJsonSchema({"type": "integer"})]
Word = Annotated[str, Field(min_length=1, max_length=2000, json_schema_extra=WRITTEN)]
"""A scalar kept exactly as written: a name, a number of a clause, an address of a page."""


def one_or_many(schema: dict[str, Any]) -> None:
    """JSON Schema of a list that may be written as its only item."""
    items = schema.get("items", {})
    described: dict[str, Any] = {key: schema.pop(key) for key in ("description", "default") if key in schema}
    array = dict(schema)
    schema.clear()
    schema.update(described)
    schema["anyOf"] = [items, array]


Many = Annotated[tuple[T, ...], BeforeValidator(listed), Field(json_schema_extra=one_or_many)]


class Entry(Node):
    """A node with an id, unique in its document over all its lists; its address is ``document/entry``."""

    id: Id = Field(description="Stable name of the entry, unique in its document: a-z, 0-9 and hyphens.")

    def facts(self) -> object | None:
        """Plain values of this entry that rules over the workspace compare; None when references and title do."""
        return None

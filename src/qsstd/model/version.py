"""Versions: a quarter, a date or a dotted number; ordered within each of the three."""

from __future__ import annotations

import re
from functools import total_ordering
from typing import TYPE_CHECKING, Annotated, Any

from qsstd.messages import say
from qsstd.model.node import read_day, refusal, written

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic_core import CoreSchema

QUARTER = re.compile(r"(\d{4})Q([1-4])", re.ASCII)


@total_ordering
class Version(str):
    """``2026Q3``, ``2026-07-01`` or ``2.10``, which comes after ``2.9``. Versions of different sorts are unordered."""

    __slots__ = ()

    @property
    def order(self) -> tuple[str, tuple[int, ...]]:
        """The sort of version, and the numbers that order it."""
        if match := QUARTER.fullmatch(self):
            return "quarter", (int(match[1]), int(match[2]))
        numbers = tuple(int(part) for part in re.split(r"[-.]", self))
        return ("date" if "-" in self else "number"), numbers

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, Version):
            return NotImplemented
        (sort, mine), (other_sort, theirs) = self.order, other.order
        return sort == other_sort and mine < theirs

    def __hash__(self) -> int:
        return str.__hash__(self)

    def __eq__(self, other: object) -> bool:
        return str.__eq__(self, other) if isinstance(other, str) else NotImplemented

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: object, _handler: GetCoreSchemaHandler) -> CoreSchema:
        from pydantic_core import core_schema

        return core_schema.no_info_plain_validator_function(read_version)

    @classmethod
    def __get_pydantic_json_schema__(cls, _schema: CoreSchema, _handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"type": ["string", "number"], "examples": ["2026Q3", "2026-07-01", "2.10"]}


def read_version(value: object) -> Version:
    text = value if isinstance(value, str) else written(value)
    if QUARTER.fullmatch(text) or re.fullmatch(r"\d{1,9}(\.\d{1,9}){0,4}", text, re.ASCII):
        return Version(text)
    if re.fullmatch(r"\d{4}-\d\d-\d\d", text, re.ASCII):
        read_day(text)
        return Version(text)
    hint = say("write a quarter (2026Q3), a date (2026-07-01) or a dotted number (2.1)")
    raise refusal(say("'{value}' is not a version", value=text), hint)


def read_quarter(value: object) -> str:
    text = value if isinstance(value, str) else written(value)
    if QUARTER.fullmatch(text):
        return text
    raise refusal(say("'{value}' is not a quarter", value=text), say("write the year, Q and 1 to 4: 2026Q3"))


def _quarter() -> Any:
    from pydantic import PlainValidator, WithJsonSchema

    return Annotated[
        str, PlainValidator(read_quarter), WithJsonSchema({"type": "string", "pattern": "^[0-9]{4}Q[1-4]$"})
    ]


if TYPE_CHECKING:
    Quarter = str
else:
    Quarter = _quarter()

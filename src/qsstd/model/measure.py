"""Fields that hold a quantity, a duration, limits or conditions: what a string of the file becomes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Annotated, Any, ClassVar, TypeVar

from pydantic import Field, PlainValidator, WithJsonSchema, model_validator

from qsstd.messages import Language, Message, say
from qsstd.model.limit import BadLimit, Limit, Limits, parse_duration, parse_limit
from qsstd.model.node import WRITTEN, Shorthand, listed, refusal, written
from qsstd.model.quantity import BadQuantity, Quantity, parse_quantity

T = TypeVar("T")


def _read(value: object, parse: Callable[[str], T], fault: str, wanted: Message) -> T:
    """``value`` as ``parse`` reads it; what it refuses becomes the field's fault, at its part of the scalar."""
    if not isinstance(value, str):
        raise refusal(say("'{value}' stands where {wanted} belongs", value=written(value), wanted=wanted), fault=fault)
    try:
        return parse(value)
    except (BadQuantity, BadLimit) as bad:
        part = (bad.start, bad.end)
        raise refusal(bad.message, bad.hint, fault=fault, part=part, suggestion=bad.suggestion) from None


def read_quantity(value: object) -> Quantity:
    if isinstance(value, Quantity):
        return value
    return _read(value, parse_quantity, "bad_quantity", say("a number with its unit"))


def read_duration(value: object) -> Quantity:
    if isinstance(value, Quantity):
        return value
    return _read(value, parse_duration, "bad_quantity", say("a length of time"))


def read_limit(value: object) -> Limit:
    if isinstance(value, Limit):
        return value
    return _read(value, parse_limit, "bad_limit", say("a limit"))


@dataclass(frozen=True, slots=True)
class Measure:
    """What is reported without a threshold: ``share within 1 wd``, ``open past target by 30 d``, ``mean``."""

    statistic: str
    within: Quantity | None = None
    beyond: Quantity | None = None
    past_target: Quantity | None = None

    def __str__(self) -> str:
        """The canonical spelling; ``read_measure`` reads it back."""
        parts = (("within", self.within), ("beyond", self.beyond), ("past target by", self.past_target))
        return self.statistic + "".join(f" {words} {duration}" for words, duration in parts if duration is not None)

    def in_language(self, language: Language, /) -> str:
        """For people; reads back as the same measure."""
        from qsstd.model.limit_words import spoken_measure

        limit = Limit(self.statistic, "<=", None, within=self.within, beyond=self.beyond, past_target=self.past_target)
        return spoken_measure(limit, language)


UNBOUND = {"share": ">= 0 %", "rate": "<= 1 %", "count": "<= 1", "open": "<= 0"}
"""What a measure lacks to be a limit, for the statistics that not every unit fits."""


def read_measure(value: object) -> Measure:
    """A limit without comparison; read as the limit that it would be with one."""
    if isinstance(value, Measure):
        return value
    wanted = say("a measure")
    if not isinstance(value, str):
        raise refusal(say("'{value}' stands where {wanted} belongs", value=written(value), wanted=wanted))
    for trial in _as_limits(value.strip()):
        try:
            limit = parse_limit(trial)
        except BadQuantity:
            continue
        return Measure(limit.statistic, limit.within, limit.beyond, limit.past_target)
    hint = say("write what is counted, for example 'share within 1 wd', 'open past target by 30 d' or 'mean'")
    raise refusal(say("'{value}' is not a measure", value=value), hint, fault="bad_limit")


def _as_limits(text: str) -> Iterator[str]:
    """The limits that ``text`` would be with a comparison: behind its first word, or behind all as in Chinese."""
    from qsstd.model.limit_words import STATISTIC_WORDS

    first, _, rest = text.partition(" ")
    yield f"{first} {UNBOUND.get(STATISTIC_WORDS.get(first, first), '<= 1 h')} {rest}"
    for name, word in STATISTIC_WORDS.items():
        if text.endswith(name):
            yield f"{text} {UNBOUND.get(word, '<= 1 h')}"


MeasureField = Annotated[Measure, PlainValidator(read_measure), WithJsonSchema(WRITTEN)]
QuantityField = Annotated[Quantity, PlainValidator(read_quantity), WithJsonSchema(WRITTEN)]
Duration = Annotated[
    Quantity, PlainValidator(read_duration), WithJsonSchema({"type": "string", "examples": ["24 h", "3 wd", "15 min"]})
]
LimitField = Annotated[
    Limit,
    PlainValidator(read_limit),
    WithJsonSchema({"type": "string", "examples": ["mean <= 24 h", "max <= 48 h", "share >= 85 % within 15 s"]}),
]


MOST_LIMITS = 24


class LimitSet(Shorthand):
    """Limits, all of which must hold; with any-of, groups of limits, one of which must hold as a whole."""

    inline: ClassVar[str | None] = "all"
    all: tuple[LimitField, ...] = ()
    any_of: tuple[tuple[LimitField, ...], ...] = Field((), description="Groups of limits; one whole group must hold.")

    @classmethod
    def shorthand(cls, value: object) -> Any:
        return {"all": listed(value)}

    @model_validator(mode="after")
    def _few(self) -> LimitSet:
        """Each limit is held against each: more than anybody means are refused."""
        if len(self.all) + sum(map(len, self.any_of)) > MOST_LIMITS:
            raise refusal(say("more than {limit} limits for one promise", limit=MOST_LIMITS), fault="bad_limit")
        return self

    @property
    def limits(self) -> Limits:
        return Limits(self.any_of or ((self.all,) if self.all else ()))

    def paths(self) -> Iterator[tuple[tuple[str | int, ...], tuple[Limit, ...]]]:
        """Each group with its path below the field; an index of it added gives the place of a limit."""
        if self.all:
            yield ("all",), self.all
        for index, group in enumerate(self.any_of):
            yield ("any-of", index), group

"""Which cases a promise is for: words, lists and ranges, and whether two promises are for the same case."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from qsstd.messages import Language, Message, Speaks, say, spoken

_NUMBER = re.compile(r"-?\d{1,18}(?:\.\d{1,18})?", re.ASCII)
_CLOCK = re.compile(r"(\d{1,2}):([0-5]\d)", re.ASCII)
_MIDNIGHT = 24 * 60
OTHERWISE = "otherwise"


class BadCondition(Exception):
    """A ``when`` that cannot be read. ``path``: the keys and indices that lead to the fault inside it."""

    def __init__(self, message: Message, path: tuple[str | int, ...] = (), hint: Message | None = None) -> None:
        super().__init__(message, path, hint)
        self.message = message
        self.path = path
        self.hint = hint

    def __str__(self) -> str:
        return str(self.message)


@dataclass(frozen=True, slots=True)
class Range:
    """Numbers from ``low`` to ``high``, both in it; or minutes of a day (``clock``), the high end not in it.

    An end that is None is open. ``text`` is how it was written."""

    text: str
    low: Decimal | None
    high: Decimal | None
    clock: bool = False

    def __str__(self) -> str:
        return self.text

    def in_language(self, language: Language, /) -> str:
        low, high = (end.strip() for end in self.text.split("..", 1))
        if low and high:
            return say("{low} to {high}", low=low, high=high).in_language(language)
        if self.clock:
            return (say("before {time}", time=high) if high else say("from {time} on", time=low)).in_language(language)
        end = say("up to {number}", number=high) if high else say("{number} or more", number=low)
        return end.in_language(language)

    def holds(self, number: Decimal) -> bool:
        below = self.high is None or (number < self.high if self.clock else number <= self.high)
        return below and (self.low is None or self.low <= number)


Value = str | Range


@dataclass(frozen=True, slots=True)
class Conditions:
    """``parts``: key → its values, any of which fits; all keys must fit, a key that is not named fits always.

    ``otherwise``: the cases that the others leave, over ``documents`` when it names some."""

    parts: tuple[tuple[str, tuple[Value, ...]], ...] = ()
    otherwise: bool = False
    documents: tuple[str, ...] = ()

    @classmethod
    def parse(cls, value: object) -> Conditions:
        """``otherwise``, ``{otherwise: [document]}`` or ``{key: word | range | [either]}``; else BadCondition."""
        if value == OTHERWISE:
            return cls(otherwise=True)
        if not isinstance(value, Mapping):
            raise BadCondition(say("'{value}' is no condition", value=_shown(value)), (), _hint())
        if OTHERWISE in value:
            return cls(otherwise=True, documents=_documents(value))
        return cls(tuple(sorted((_key(key), _values(key, written)) for key, written in value.items())))

    def __str__(self) -> str:
        return self.in_language("en")

    def in_language(self, language: Language, /) -> str:
        return Cases(self).in_language(language)


@dataclass(frozen=True, slots=True)
class Cases:
    """Conditions as people read them; ``names``: what the words, keys and documents in them are called."""

    conditions: Conditions
    names: Mapping[str, Speaks | str] = field(default_factory=dict, hash=False)

    def in_language(self, language: Language, /) -> str:
        if self.conditions.otherwise:
            documents = [self.names.get(name, name) for name in self.conditions.documents]
            scope = say("the cases that {documents} leave", documents=documents)
            return (scope if documents else say("all other cases")).in_language(language)
        comma, colon, or_ = ("，", "：", "或") if language == "zh" else (", ", ": ", " or ")
        parts = []
        for key, values in self.conditions.parts:
            words = [spoken(self.names.get(str(value), value), language) for value in values]
            parts.append(f"{spoken(self.names.get(key, key), language)}{colon}{or_.join(words)}")
        return comma.join(parts)


def overlaps(a: Conditions, b: Conditions) -> bool:
    """Whether some case fits both. What ``otherwise`` takes fits no named condition."""
    if a.otherwise or b.otherwise:
        return a.otherwise and b.otherwise
    others = dict(b.parts)
    return all(_meet(values, others[key]) for key, values in a.parts if key in others)


def covers(a: Conditions, b: Conditions) -> bool:
    """Whether every case that fits ``b`` is known to fit ``a``."""
    if a.otherwise or b.otherwise:
        return (a.otherwise and b.otherwise and a.documents == b.documents) or not (a.otherwise or a.parts)
    others = dict(b.parts)
    return all(key in others and _within(others[key], values) for key, values in a.parts)


def _documents(value: Mapping[object, object]) -> tuple[str, ...]:
    written = value[OTHERWISE]
    if len(value) > 1:
        raise BadCondition(say("'otherwise' stands beside other conditions"), (OTHERWISE,), _hint())
    documents = written if isinstance(written, list | tuple) else [written]
    for index, document in enumerate(documents):
        if not isinstance(document, str) or not document:
            message = say("'{value}' names no document", value=_shown(document))
            raise BadCondition(message, (OTHERWISE, index))
    if not documents:
        raise BadCondition(say("'otherwise' names no document"), (OTHERWISE,), say("write when: otherwise"))
    return tuple(documents)


def _key(key: object) -> str:
    if isinstance(key, str) and key.strip():
        return key
    raise BadCondition(say("'{value}' is no condition", value=_shown(key)), (), _hint())


def _values(key: object, written: object) -> tuple[Value, ...]:
    if isinstance(written, list | tuple):
        if not written:
            raise BadCondition(say("the condition '{key}' has no value", key=key), (str(key),), _hint())
        return tuple(_value(item, (str(key), index)) for index, item in enumerate(written))
    return (_value(written, (str(key),)),)


def _value(written: object, path: tuple[str | int, ...]) -> Value:
    if isinstance(written, bool) or not isinstance(written, str | int | Decimal) or not str(written).strip():
        raise BadCondition(say("'{value}' is neither a word nor a range", value=_shown(written)), path, _hint())
    text = str(written).strip()
    if ".." not in text or len(text) > 100:
        return text
    low, _, high = (end.strip() for end in text.partition(".."))
    for read, clock in ((_number, False), (_minutes, True)):
        ends = [read(end) if end else None for end in (low, high)]
        if (low or high) and all(end is not None for end, said in zip(ends, (low, high), strict=True) if said):
            return _checked(Range(text, ends[0], ends[1], clock), path)
    raise BadCondition(say("'{text}' is no range of numbers or times", text=text), path, _range_hint())


def _checked(span: Range, path: tuple[str | int, ...]) -> Range:
    if span.low is None or span.high is None:
        return span
    if span.clock and span.low == span.high:
        raise BadCondition(say("the range '{text}' is empty", text=span.text), path, _range_hint())
    if not span.clock and span.low > span.high:
        raise BadCondition(say("the range '{text}' ends below where it begins", text=span.text), path, _range_hint())
    return span


def _number(text: str) -> Decimal | None:
    return Decimal(text) if _NUMBER.fullmatch(text) else None


def _minutes(text: str) -> Decimal | None:
    match = _CLOCK.fullmatch(text)
    minutes = int(match[1]) * 60 + int(match[2]) if match else _MIDNIGHT + 1
    return Decimal(minutes) if minutes <= _MIDNIGHT else None


def _spans(values: tuple[Value, ...], clock: bool) -> list[Range]:
    """The ranges of one sort; over midnight (``22:00..06:00``) cut in two, a day's open ends closed."""
    spans = [value for value in values if isinstance(value, Range) and value.clock is clock]
    if not clock:
        return spans
    cut: list[Range] = []
    for span in spans:
        low, high = span.low or Decimal(0), Decimal(_MIDNIGHT) if span.high is None else span.high
        ends = [(low, high)] if low < high else [(low, Decimal(_MIDNIGHT)), (Decimal(0), high)]
        cut += [Range(span.text, first, last, True) for first, last in ends if first < last]
    return cut


def _points(value: Value) -> tuple[tuple[Decimal, bool], ...]:
    """What a word is as a number or as a time of day."""
    if isinstance(value, Range):
        return ()
    read = ((_number(value), False), (_minutes(value), True))
    return tuple((point, clock) for point, clock in read if point is not None)


def _fits(value: Value, values: tuple[Value, ...]) -> bool:
    """Whether the word ``value`` is one of ``values`` or lies in one of their ranges."""
    inside = any(span.holds(point) for point, clock in _points(value) for span in _spans(values, clock))
    return value in values or inside


def _meet(a: tuple[Value, ...], b: tuple[Value, ...]) -> bool:
    words = any(_fits(value, b) for value in a) or any(_fits(value, a) for value in b)
    return words or any(_cross(x, y) for clock in (False, True) for x in _spans(a, clock) for y in _spans(b, clock))


def _cross(a: Range, b: Range) -> bool:
    return not (_before(a, b) or _before(b, a))


def _before(a: Range, b: Range) -> bool:
    """Whether ``a`` ends before ``b`` begins."""
    if a.high is None or b.low is None:
        return False
    return a.high <= b.low if a.clock else a.high < b.low


def _within(inner: tuple[Value, ...], outer: tuple[Value, ...]) -> bool:
    words = [value for value in inner if not isinstance(value, Range)]
    spans = [span for clock in (False, True) for span in _spans(inner, clock)]
    return all(_fits(word, outer) for word in words) and all(_covered(span, outer) for span in spans)


def _covered(span: Range, outer: tuple[Value, ...]) -> bool:
    """Whether the ranges of ``outer``, joined where they touch, hold all of ``span``."""
    lowest = Decimal("-Infinity")
    reached, started = (lowest if span.low is None else span.low), False
    pieces = [*_spans(outer, span.clock), *(() if span.clock else _numbers(outer))]
    for piece in sorted(pieces, key=lambda piece: lowest if piece.low is None else piece.low):
        if (lowest if piece.low is None else piece.low) <= reached and (started or _reaches(piece, reached)):
            started = True
            if piece.high is None or (span.high is not None and piece.high >= span.high):
                return True
            reached = max(reached, piece.high)
    return False


def _numbers(values: tuple[Value, ...]) -> list[Range]:
    """The words that are numbers, each as the range of it alone."""
    numbers = [(value, _number(value)) for value in values if isinstance(value, str)]
    return [Range(word, number, number) for word, number in numbers if number is not None]


def _reaches(piece: Range, point: Decimal) -> bool:
    return piece.high is None or point < piece.high or (not piece.clock and point == piece.high)


def _shown(value: object) -> str:
    if isinstance(value, Mapping):
        return "{…}"
    return "[…]" if isinstance(value, list | tuple) else str(value)[:80]


def _hint() -> Message:
    return say("write when: {{area: urban, lines: 1001..2999}}, or when: otherwise")


def _range_hint() -> Message:
    return say("write 1001..2999, 3000.., ..1000 or 08:00..12:00")

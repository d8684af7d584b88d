"""A quantity: an exact decimal and a unit, read from Chinese or English and written back in one spelling."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Context, Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from qsstd.messages import Language, Message
from qsstd.model.units import COUNTED_IN_DAYS, TIME, WORKING, Family, Unit, ratio, spelled, thing_named

if TYPE_CHECKING:
    from fractions import Fraction

_EXACT = Context(prec=200)
_SUPERSCRIPTS = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


class BadQuantity(Exception):
    """A text that is no quantity. ``start`` and ``end``: code points of the fault inside the text.

    ``suggestion``: what may stand in place of that part, where there is something likely."""

    def __init__(
        self, message: Message, start: int, end: int, hint: Message | None = None, suggestion: str | None = None
    ) -> None:
        super().__init__(message, start, end, hint, suggestion)
        self.message = message
        self.start = start
        self.end = end
        self.hint = hint
        self.suggestion = suggestion

    def __str__(self) -> str:
        return str(self.message)


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Quantity:
    """``value`` of ``unit``, with the digits as they were written.

    Equal and ordered by size within a kind of unit (4 h is 240 min); ordering those of two kinds is a TypeError."""

    value: Decimal
    unit: Unit

    @property
    def family(self) -> Family:
        return self.unit.family

    @property
    def size(self) -> Fraction:
        """The exact size in the base unit: seconds, days, months, working hours, working days, or a plain number."""
        return _size(self.value, self.unit)

    @property
    def is_time(self) -> bool:
        return self.family in TIME

    @property
    def needs_calendar(self) -> bool:
        return self.family in WORKING

    @property
    def is_whole(self) -> bool:
        """False for a part of a day, working day or month, which no date can show."""
        return self.family not in COUNTED_IN_DAYS or self.size.denominator == 1

    def comparable(self, other: Quantity) -> bool:
        return self.unit.kind == other.unit.kind

    def times(self, factor: Decimal) -> Quantity:
        """Multiplied exactly; zeros after the decimal point that say nothing are dropped."""
        product = _EXACT.multiply(self.value, factor).normalize(_EXACT)
        return Quantity(Decimal(f"{product:f}"), self.unit)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Quantity):
            return NotImplemented
        return self.comparable(other) and self.size == other.size

    def __hash__(self) -> int:
        return hash((self.unit.kind, self.size))

    def __lt__(self, other: Quantity) -> bool:
        return self.size < other.size if self.comparable(other) else NotImplemented

    def __le__(self, other: Quantity) -> bool:
        return self.size <= other.size if self.comparable(other) else NotImplemented

    def __gt__(self, other: Quantity) -> bool:
        return self.size > other.size if self.comparable(other) else NotImplemented

    def __ge__(self, other: Quantity) -> bool:
        return self.size >= other.size if self.comparable(other) else NotImplemented

    def __str__(self) -> str:
        """The canonical spelling: ``24 h``, ``85 %``, ``4 per 100 lines``, ``0.0001``."""
        return f"{self.value:f} {self.unit.name}".rstrip()

    def __repr__(self) -> str:
        return f"<{self}>"

    def in_language(self, language: Language, /) -> str:
        """For people: ``24 小时``, ``15 working days``; reads back as the same quantity."""
        number = f"{self.value:f}"
        unit = self.unit
        if not unit.name:
            return _power_of_ten(self.value) or number
        if unit.family == "ratio":
            thing = spelled(unit.thing, language)
            return f"每 {unit.per} {thing} {number}" if language == "zh" else f"{number} per {unit.per} {thing}"
        return f"{number} {spelled(unit.name, language, one=self.value == 1)}"


def _power_of_ten(value: Decimal) -> str | None:
    """``10⁻⁴`` for 0.0001 and smaller powers, which nobody can count the zeros of."""
    exponent = value.adjusted()
    if value and exponent <= -4 and value == Decimal((0, (1,), exponent)):
        return "10" + str(exponent).translate(_SUPERSCRIPTS)
    return None


@lru_cache(maxsize=4096)
def _size(value: Decimal, unit: Unit) -> Fraction:
    from fractions import Fraction

    return Fraction(value) * unit.scale / unit.per


@lru_cache(maxsize=4096)
def parse_quantity(text: str) -> Quantity:
    """The quantity that ``text`` says, or BadQuantity.

    Read are ``24 h``, ``24小时``, ``85 %``, ``10⁻⁴``, ``10^-4``, ``4 per 100 lines``, ``每 100 线 4``, ``10 CNY`` and,
    of any noun or none, ``5 rings`` and ``5``."""
    from qsstd.model.quantity_reader import read_ratio, read_text_number, read_unit

    found = read_ratio(text)
    if found is not None:
        value, per, thing = found
        return Quantity(value, ratio(per, thing_named(thing)))
    value, end = read_text_number(text)
    return Quantity(value, read_unit(text, end))

"""Quantities before and after: which is larger, and by how much."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Decimal
from typing import Literal

from qsstd.model.quantity import Quantity

Way = Literal["up", "down", "unknown"]
MOST = 10**9
"""A margin above it says nothing to anybody."""


def way_of(before: Quantity, after: Quantity) -> Way | None:
    """Where ``after`` stands to ``before``; None for equal, unknown for another clock, unit or currency."""
    if before == after:
        return None
    if not before.comparable(after):
        return "unknown"
    return "up" if before < after else "down"


def margin(before: Quantity | None, after: Quantity | None) -> Decimal | None:
    """By how many percent ``after`` differs, to a tenth. A share has none, its percent would be taken for points."""
    if before is None or after is None or not before.comparable(after) or not before.size or before.family == "share":
        return None
    percent = (after.size / before.size - 1) * 100
    if abs(percent) > MOST:
        return None
    exact = Decimal(percent.numerator) / Decimal(percent.denominator)
    return Decimal(f"{exact.quantize(Decimal('0.1'), ROUND_HALF_EVEN).normalize():f}")

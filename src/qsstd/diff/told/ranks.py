"""Values that stand on a scale, before and after: points, days, grades. Nothing is less than the least."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date
from decimal import Decimal
from typing import Literal

from qsstd.diff.change import FieldChanged, HeadChanged
from qsstd.diff.judge import Judgement
from qsstd.diff.told.quantities import margin
from qsstd.messages import Message
from qsstd.model.quantity import Quantity, parse_quantity

Way = Literal["up", "down"]
POINTS = parse_quantity("1 points").unit


def rank(word: str | None, scale: Collection[str]) -> int:
    """Where ``word`` stands on ``scale``, from the least up; nothing stands below."""
    return [*scale].index(word) + 1 if word is not None else 0


def days_told(
    change: FieldChanged | HeadChanged, way: Literal["earlier", "later"], message: Message
) -> Iterator[Judgement]:
    """A judgement when a day came nearer, or was set at all; or when it moved away or was dropped."""
    before, after = change.before, change.after
    is_earlier = after is not None and (before is None or after < before)
    if is_earlier == (way == "earlier"):
        yield Judgement(message, shown_day(before), shown_day(after))


def shown_day(day: date | None) -> str | None:
    return str(day) if day else None


def points_told(change: FieldChanged, way: Way, message: Message) -> Iterator[Judgement]:
    """A judgement when something is worth more points, or less."""
    before, after = points(change.before), points(change.after)
    is_up = before is None or (after is not None and before < after)
    if is_up == (way == "up"):
        yield Judgement(message, before, after, margin=margin(before, after))


def points(number: Decimal | None) -> Quantity | None:
    return Quantity(number, POINTS) if number is not None else None

"""Limits: what a promise holds itself to, one expression each: ``mean <= 24 h``, ``share >= 85 % within 15 s``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from qsstd.messages import Language
from qsstd.model.quantity import BadQuantity, Quantity


class BadLimit(BadQuantity):
    """A text that is no limit; ``start`` and ``end`` are code points inside the whole expression."""


@dataclass(frozen=True, slots=True, repr=False)
class Limit:
    """One limit. ``quantity`` is None for ``published``; with ``op`` "in" it is the low end and ``high`` the high one.

    ``statistic``: mean, median, max, p50 … p99.9, share, rate, count, score, value, notice, kept, open.
    ``op``: <=, <, >=, >, = or in. ``within``, ``beyond``, ``past_target``: durations.
    Equal when they say the same: ``mean <= 4 h`` and ``mean <= 240 min``."""

    statistic: str
    op: str
    quantity: Quantity | None
    high: Quantity | None = None
    within: Quantity | None = None
    beyond: Quantity | None = None
    past_target: Quantity | None = None

    @property
    def published(self) -> bool:
        """Whether the bound promise names the number, not this limit."""
        return self.quantity is None

    @property
    def percentile(self) -> Decimal | None:
        """95 of ``p95``; None where the statistic is no percentile."""
        return Decimal(self.statistic[1:]) if self.statistic[0] == "p" else None

    @property
    def quantities(self) -> tuple[Quantity, ...]:
        """Every quantity that is written in it."""
        written = (self.quantity, self.high, self.within, self.beyond, self.past_target)
        return tuple(quantity for quantity in written if quantity is not None)

    @property
    def needs_calendar(self) -> bool:
        return any(quantity.needs_calendar for quantity in self.quantities)

    @property
    def each_case(self) -> bool:
        """Whether it is kept or broken by every case for itself, over whatever period."""
        return self.statistic in ("max", "notice", "kept")

    def scaled(self, factor: Decimal) -> Limit:
        """Its times multiplied exactly, all else as it is; BadLimit where a day, working day or month is divided."""
        from qsstd.model.limit_reader import check_whole

        def multiplied(quantity: Quantity | None) -> Quantity | None:
            return quantity.times(factor) if quantity is not None and quantity.is_time else quantity

        limit = replace(
            self,
            quantity=multiplied(self.quantity),
            high=multiplied(self.high),
            within=multiplied(self.within),
            beyond=multiplied(self.beyond),
            past_target=multiplied(self.past_target),
        )
        check_whole(limit)
        return limit

    def __str__(self) -> str:
        """The canonical spelling; ``parse_limit`` reads it back."""
        from qsstd.model.limit_words import written_limit

        return written_limit(self)

    def __repr__(self) -> str:
        return f"<{self}>"

    def in_language(self, language: Language, /) -> str:
        from qsstd.model.limit_words import spoken_limit

        return spoken_limit(self, language)


@dataclass(frozen=True, slots=True)
class Limits:
    """Groups of limits: one whole group must hold. No group, or an empty one: nothing is asked."""

    groups: tuple[tuple[Limit, ...], ...] = ()

    def __iter__(self) -> Iterator[Limit]:
        return (limit for group in self.groups for limit in group)

    def __bool__(self) -> bool:
        return any(self.groups)

    def __str__(self) -> str:
        return "; or ".join(", ".join(str(limit) for limit in group) for group in self.groups)

    def in_language(self, language: Language, /) -> str:
        from qsstd.model.limit_words import spoken_limits

        return spoken_limits(self, language)

    @property
    def needs_calendar(self) -> bool:
        return any(limit.needs_calendar for limit in self)

    def of(self, statistic: str) -> tuple[Limit, ...]:
        """The limits on ``statistic``, over all groups."""
        return tuple(limit for limit in self if limit.statistic == statistic)

    def scaled(self, factor: Decimal) -> Limits:
        return Limits(tuple(tuple(limit.scaled(factor) for limit in group) for group in self.groups))


@lru_cache(maxsize=4096)
def parse_limit(text: str) -> Limit:
    """The limit that ``text`` says in English or Chinese words, or BadLimit.

    ``share >= 100 % within t`` becomes ``max <= t``, which is how it is written."""
    from qsstd.model.limit_reader import read_limit

    return read_limit(text)


@lru_cache(maxsize=4096)
def parse_duration(text: str, *, whole: bool = False) -> Quantity:
    """A length of time: ``24 h``, ``3 wd``; BadQuantity for anything else.

    ``whole``: refuse a part of a day, working day or month, as ``within``, ``beyond`` and ``after`` do."""
    from qsstd.model.limit_reader import read_duration

    return read_duration(text, whole=whole)

"""Everything of a promise that is compared: its limits, its clock, and what does not count."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from qsstd.model.limit import Limits
from qsstd.model.quantity import Quantity
from qsstd.model.text import Text

PercentileMethod = Literal["nearest-rank", "floor-rank", "linear"]
NEAREST: PercentileMethod = "nearest-rank"
NO_LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class Terms:
    """The comparable part of a promise, in plain values.

    ``start``, ``stop``: events in words; ``after``: the address of the promise whose stop is the start.
    ``judge``: the period over which the limits must hold; ``only``: the part of it that counts, such as busy-hour;
    ``per``: the breakdowns of which every part must hold the limits."""

    limits: Limits = NO_LIMITS
    start: Text | None = None
    stop: Text | None = None
    after: str | None = None
    excludes: tuple[Text, ...] = ()
    pauses: tuple[Text, ...] = ()
    ignore_under: Quantity | None = None
    grace: Quantity | None = None
    calendar: str | None = None
    percentile_method: PercentileMethod = NEAREST
    judge: str | None = None
    only: Text | None = None
    per: tuple[Text, ...] = ()

    def with_events_of(self, clause: Terms) -> Terms:
        """These terms, with the clause's start, stop, excludes and pauses where they leave them out.

        ``only`` belongs to them: what is counted in the busy hour is another thing than what is counted all day."""
        began = self.start is not None or self.after is not None
        return replace(
            self,
            start=self.start if began else clause.start,
            after=self.after if began else clause.after,
            stop=self.stop or clause.stop,
            excludes=self.excludes or clause.excludes,
            pauses=self.pauses or clause.pauses,
            only=self.only or clause.only,
        )


def missing_from(texts: tuple[Text, ...], others: tuple[Text, ...]) -> tuple[Text, ...]:
    """The ``texts`` that none of ``others`` says."""
    known = frozenset(form for other in others for form in _known_by(other))
    return tuple(text for text in texts if known.isdisjoint(_looked_up(text)))


def _looked_up(text: Text) -> Iterator[tuple[str, ...]]:
    """By what another text is known that is the same: equal in every language that both have."""
    zh, en = (text.zh or "").strip(), (text.en or "").strip()
    if zh and en:
        yield from (("both", zh, en), ("only zh", zh), ("only en", en))
    else:
        yield ("zh", zh) if zh else ("en", en)


def _known_by(text: Text) -> Iterator[tuple[str, ...]]:
    zh, en = (text.zh or "").strip(), (text.en or "").strip()
    if zh and en:
        yield from (("both", zh, en), ("zh", zh), ("en", en))
    else:
        yield from (("zh", zh), ("only zh", zh)) if zh else (("en", en), ("only en", en))

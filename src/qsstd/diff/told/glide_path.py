"""How a glide path before and after stand to each other: stage by stage, from the day of the new side on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from qsstd.diff.change import PartsChanged
from qsstd.diff.judge import Around, Judgement
from qsstd.diff.sense import asked, claims
from qsstd.diff.snapshot import Seen, Snapshot
from qsstd.diff.told.limits import Told, judgement, terms_told
from qsstd.findings import Place
from qsstd.messages import Message, say
from qsstd.model.limit import Limits
from qsstd.model.promise import Promise, Stage
from qsstd.model.terms import NEAREST, NO_LIMITS, Terms
from qsstd.model.verdict import Relation


@dataclass(frozen=True, slots=True)
class InForce:
    """What one side promises on a day. ``stage``: its own stage that has begun last; ``at``: where that stands."""

    terms: Terms
    stage: Stage | None
    at: Place | None

    @property
    def shown(self) -> Limits | Message | None:
        """The limits, with the day from which they hold where a stage sets them."""
        return staged(self.stage) if self.stage else self.terms.limits or None


def staged(stage: Stage) -> Message:
    return say("from {day} on: {limits}", day=str(stage.from_), limits=stage.limits.limits)


def glide_path_told(change: PartsChanged, around: Around, relation: Relation, message: Message) -> Iterator[Judgement]:
    """A judgement for each day from which other limits hold that stand in ``relation`` to those before."""
    for before, after, told in stages_told(change, around):
        if told.relation == relation:
            yield judgement(message, told, before.shown, after.shown, before.at, after.at)


def stages_told(change: PartsChanged, around: Around) -> Iterator[tuple[InForce, InForce, Told]]:
    """What holds on either side from each day on which something else than before begins to hold.

    What holds today is left out where other limits are written, since that is a change of its own."""
    old, new = promise(change.old), promise(change.new)
    today = around.new.day
    days = {stage.from_ for stage in (*old.schedule, *new.schedule) if stage.from_ > today}
    last = None
    for day in (today, *sorted(days)):
        before = in_force(around.old, change.old, old, day)
        after = in_force(around.new, change.new, new, day)
        both = before.terms.limits, after.terms.limits
        told = terms_told(before.terms, after.terms, around)
        if both != last and told.relation != "equal" and (day > today or is_same_written(old, new)):
            yield before, after, told
        last = both


def promise(seen: Seen | None) -> Promise:
    assert seen is not None and isinstance(seen.node, Promise)
    return seen.node


def in_force(side: Snapshot, seen: Seen | None, node: Promise, day: date) -> InForce:
    assert seen is not None
    begun = [(stage.from_, -index) for index, stage in enumerate(node.schedule) if stage.from_ <= day]
    terms = side.promised(seen, day) or Terms()
    if not begun:
        return InForce(terms, None, None)
    index = -max(begun)[1]
    return InForce(terms, node.schedule[index], Place(seen.place.file, (*seen.place.path, "schedule", index)))


def is_same_written(old: Promise, new: Promise) -> bool:
    """Whether the limits beside the glide path are the same, so that only the glide path tells what holds today."""
    said = [one.limits.limits if one.limits else NO_LIMITS for one in (old, new)]
    methods = [one.percentile_method or NEAREST for one in (old, new)]
    return asked(said[0]) == asked(said[1]) or claims(said[0], methods[0]) == claims(said[1], methods[1])


def glide_path_rewritten(change: PartsChanged, around: Around, message: Message) -> Iterator[Judgement]:
    """One judgement where other stages lead to the same limits on every day from today on."""
    if next(stages_told(change, around), None) is None:
        before = listed(piece.before for piece in change.pieces)
        yield Judgement(message, before, listed(piece.after for piece in change.pieces), figures=False)


def listed(stages: Iterable[Stage | None]) -> tuple[Message, ...] | None:
    return tuple(staged(stage) for stage in stages if stage is not None) or None

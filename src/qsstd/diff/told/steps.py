"""How the work goes on: who does a step, in which order, to whom it is handed over, and what happens when it is late."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from qsstd.diff.change import EntryAdded, EntryRemoved, FieldChanged, OrderChanged, PartsChanged, Piece
from qsstd.diff.judge import Around, Judgement
from qsstd.diff.snapshot import Seen, Snapshot
from qsstd.diff.told.names import named
from qsstd.diff.told.people import bare, roles
from qsstd.diff.told.quantities import Way, margin, way_of
from qsstd.diff.told.wording import is_form
from qsstd.kinds.process import Branch, Escalation
from qsstd.messages import Message
from qsstd.revision import Said


def step_alone(change: EntryAdded | EntryRemoved, message: Message) -> Iterator[Judgement]:
    """A judgement for a step that came or went, with the role that answers for it."""
    before, after = (getattr(seen.node, "owner", None) if seen else None for seen in (change.old, change.new))
    yield Judgement(message, bare("role", before), bare("role", after), roles=roles("role", before, after))


def order_told(change: OrderChanged, message: Message, shown: Callable[[Any], Any]) -> Iterator[Judgement]:
    """One judgement with what stands elsewhere, without what it has before and behind it on both sides alike."""
    moved = [index for index, came_from in enumerate(change.came_from) if index != came_from]
    stretch = slice(moved[0], moved[-1] + 1)
    yield Judgement(message, tuple(map(shown, change.before[stretch])), tuple(map(shown, change.after[stretch])))


def escalation_alone(change: FieldChanged, message: Message) -> Judgement:
    """What is said of an escalation that came or went."""
    before, after = escalation(change.before), escalation(change.after)
    names = roles("role", *(one.to for one in (change.before, change.after) if one))
    return Judgement(message, before, after, roles=names)


def escalation(written: Escalation | None) -> Said:
    """The role it goes to, and after how long."""
    return (bare("role", written.to) or "", written.after) if written else None


def escalation_time(change: FieldChanged, way: Way, message: Message) -> Iterator[Judgement]:
    """A judgement where the time before a step goes to another went the way that is asked for."""
    if change.before is not None and change.after is not None:
        before, after = change.before.after, change.after.after
        if way_of(before, after) == way:
            yield Judgement(message, before, after, margin=margin(before, after))


def escalation_role(change: FieldChanged, around: Around, message: Message) -> Iterator[Judgement]:
    """A judgement where a late step goes to another role."""
    if change.before is None or change.after is None:
        return
    before, after = change.before.to, change.after.to
    if around.now("role", before) != after:
        yield Judgement(message, bare("role", before), bare("role", after), roles=roles("role", before, after))


def hand_overs(change: PartsChanged, around: Around, to_another: Message, otherwise: Message) -> Iterator[Judgement]:
    """A judgement for each branch that leads elsewhere, or that is taken in another case."""
    for piece in altered(change):
        if not is_form(piece.before, piece.after, around):
            said = branch(around.old, change.old, piece.before), branch(around.new, change.new, piece.after)
            steps = (
                named(around.old, change.old, piece.before.to, "step"),
                named(around.new, change.new, piece.after.to, "step"),
            )
            same = steps[0] and steps[1] and around.now("", steps[0].target) == steps[1].target
            message = otherwise if same else to_another
            yield Judgement(message, *said, at_old=piece.at_old, at_new=piece.at_new)


def branches_added(change: PartsChanged, around: Around, message: Message) -> Iterator[Judgement]:
    """A judgement for each branch that came and is in no other's place."""
    for piece in alone(change):
        if piece.before is None:
            said = branch(around.new, change.new, piece.after)
            yield Judgement(message, None, said, at_old=piece.at_old, at_new=piece.at_new)


def branches_removed(change: PartsChanged, around: Around, message: Message) -> Iterator[Judgement]:
    """A judgement for each branch that went, with no other in its place."""
    for piece in alone(change):
        if piece.after is None:
            said = branch(around.old, change.old, piece.before)
            yield Judgement(message, said, None, at_old=piece.at_old, at_new=piece.at_new)


def altered(change: PartsChanged) -> list[Piece]:
    """The branches that became others; the only one that went became the only one that came."""
    found = [piece for piece in change.pieces if piece.before is not None and piece.after is not None]
    gone, come = gone_and_come(change)
    if len(gone) == len(come) == 1:
        found.append(Piece(gone[0].before, come[0].after, gone[0].at_old, come[0].at_new))
    return found


def alone(change: PartsChanged) -> list[Piece]:
    """The branches that came or went with none in their place."""
    gone, come = gone_and_come(change)
    return [] if len(gone) == len(come) == 1 else [*gone, *come]


def gone_and_come(change: PartsChanged) -> tuple[list[Piece], list[Piece]]:
    gone = [piece for piece in change.pieces if piece.after is None]
    return gone, [piece for piece in change.pieces if piece.before is None]


def branch(side: Snapshot, seen: Seen | None, written: Branch) -> Said:
    """The next step, and when it comes next."""
    step = named(side, seen, written.to, "step")
    assert step is not None
    return step if written.when is None else (step, written.when)

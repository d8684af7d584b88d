"""The clauses that a target is held to, before and after."""

from __future__ import annotations

from qsstd.diff.change import Change, FieldChanged

SAME_EVENTS = ("floor", "same-events")


def is_of_lone_floor(change: Change) -> bool:
    """Whether ``change`` is only of the events of a floor that came or went; that itself is told as such."""
    if not isinstance(change, FieldChanged) or change.key != SAME_EVENTS:
        return False
    return any(getattr(seen and seen.node, "floor", None) is None for seen in (change.old, change.new))

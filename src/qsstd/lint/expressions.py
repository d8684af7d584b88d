"""Quantities and limits that cannot be read: the part at fault, and what may stand in its place."""

from __future__ import annotations

from qsstd.findings import Fix, Place, Problem, Replace
from qsstd.messages import say
from qsstd.workspace.shape import BadValue


def unreadable(fault: BadValue, at: Place) -> Problem:
    """The finding for ``fault``; with a repair where its reader suggests what was meant."""
    message = fault.message or say("'{value}' cannot be read", value=fault.value[:80])
    meant = fault.suggestion
    if not meant:
        return Problem(at, message, hint=fault.hint)
    fix = Fix(say("write '{name}'", name=meant), (Replace(at, meant),))
    return Problem(at, message, hint=fault.hint or say("did you mean '{name}'?", name=meant), fix=fix)

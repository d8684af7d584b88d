"""Documents under control: what was approved changes only with a version, an approval and a history that say so."""

from __future__ import annotations

from qsstd.diff.rule import Revised
from qsstd.diff.snapshot import Seen
from qsstd.model.head import Revision

TRANSCRIBED = frozenset({"regulation", "calendar"})
"""Kinds that write down what others set: their effective date is the rule's own, not that of our version."""
RECORDS = frozenset({"review", "feedback", "research", "problems"})
"""Kinds that tell what happened or was found, and are in force at no time."""


def is_controlled(seen: Seen) -> bool:
    """Whether people work by the versions of the document; a record goes on while it is kept."""
    return seen.document.kind not in RECORDS


def reissued(revised: Revised) -> tuple[Seen, Seen] | None:
    """Both sides of a controlled document that was approved, asks for something else now, and is approved again.

    None where a side could not be read wholly: what its head seems to leave out may stand there."""
    if revised.both is None or not revised.normative:
        return None
    old, new = revised.both
    if old.record.partial or new.record.partial or not is_controlled(new):
        return None
    return (old, new) if old.document.is_binding and new.document.is_binding else None


def new_rows(old: Seen | None, new: Seen) -> list[Revision]:
    """The rows of its history that were not there before; one whose words were mended is not new."""
    before = {(row.version, row.date) for row in old.document.history} if old else set()
    return [row for row in new.document.history if (row.version, row.date) not in before]

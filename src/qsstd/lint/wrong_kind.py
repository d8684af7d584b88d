"""References to something of a kind that cannot stand there."""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.lint.addresses import fits
from qsstd.lint.roles import names_a_department
from qsstd.model.reference import BARE, Reference
from qsstd.workspace.index import Index, Record


def of_another_kind(index: Index, reference: Reference) -> Record | None:
    """The department, role, channel, … that ``reference``, which wants another of these, names."""
    if not any(kind in BARE for kind in reference.kinds):
        return None
    found = (index.named(kind, reference.target) for kind in sorted(BARE))
    return next((one for one in found if one is not None), None)


def misdirected(index: Index) -> Iterator[tuple[Record, Reference, Record]]:
    """Every reference that names something of a kind it may not name: where it stands, and what it names.

    A department in the place of a role is left to its own rule."""
    for source in index.records:
        for reference in source.references:
            if not reference.kinds:
                continue
            target = index.resolve(reference, source) or of_another_kind(index, reference)
            if target is None or fits(target, reference.kinds) or names_a_department(index, reference):
                continue
            yield source, reference, target

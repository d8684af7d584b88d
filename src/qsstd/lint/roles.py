"""Roles and departments: what a reference that wants a role really names, and who holds a role today."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from qsstd.model.reference import Reference
from qsstd.workspace.index import Index, Record


def names_a_department(index: Index, reference: Reference) -> Record | None:
    """The department that ``reference``, which wants a role, names; None where it names a role or nothing known.

    Such a reference is the finding of ``owner-is-a-department`` and of no other rule."""
    if "role" not in reference.kinds or index.named("role", reference.target):
        return None
    return index.named("department", reference.target)


def roles_of(index: Index, department: Record) -> tuple[Record, ...]:
    """The roles that belong to ``department``."""
    return tuple(role for role in index.of_kind("role") if _names(role, "department") == department.id)


def departments(index: Index) -> dict[str, str]:
    """Role → its department, by their ids, for the roles that say one."""
    return {role.id: department for role in index.of_kind("role") if (department := _names(role, "department"))}


def holders(index: Index) -> Iterator[tuple[Record, tuple[Reference, ...]]]:
    """Each person who holds roles today, with the references to them."""
    for person in index.of_kind("person"):
        if holds_today(index, person):
            yield person, tuple(person.under("roles"))


def holds_today(index: Index, person: Record) -> bool:
    """Whether the last day of ``person`` in the roles, if one is set, is not past."""
    return not isinstance(person.facts, date) or person.facts >= index.settings.day


def _names(record: Record, field: str) -> str | None:
    return next((reference.target for reference in record.under(field)), None)

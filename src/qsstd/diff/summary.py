"""The documents that differ, as a revision notice lists them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qsstd.diff.gather import Gathered
from qsstd.diff.judge import Around, Judged
from qsstd.diff.rule import Revised, revised
from qsstd.diff.snapshot import Seen
from qsstd.messages import Speaks
from qsstd.revision import Name, RevisedDocument
from qsstd.workspace.index import Index


def documents(judged: Sequence[Judged], gathered: Gathered, indexes: Sequence[Index] = ()) -> Iterator[RevisedDocument]:
    """Every document that differs. ``indexes``: of both sides, from which departments and titles are taken."""
    for one in revised(judged, Around(gathered.old, gathered.new)):
        yield summary(one, (indexes[-1] if one.new else indexes[0]) if indexes else None)


def summary(one: Revised, index: Index | None) -> RevisedDocument:
    seen = one.new or one.old
    assert seen is not None
    owner, approved = seen.document.owner, seen.document.approved
    role = index.named("role", owner) if index and owner else None
    where = next(role.under("department"), None) if role else None
    department = index.named("department", where.target) if index and where else None
    return RevisedDocument(
        name=Name("", seen.address, as_title(seen.record.name)),
        kind=seen.kind,
        versions=(version(one.old), version(one.new)),
        owner=role_name(owner, index) if owner else None,
        department=Name("department", department.id, department.title) if department else None,
        approver=role_name(approved.by, index) if approved else None,
        effective=seen.document.effective if one.new else None,
        why=tuple(reasons(one)),
    )


def role_name(role: str, index: Index | None) -> Name:
    found = index.named("role", role) if index else None
    return Name("role", role, found.title if found else None)


def as_title(name: Speaks | str) -> Speaks | None:
    return None if isinstance(name, str) else name


def version(seen: Seen | None) -> str | None:
    return None if seen is None else str(seen.document.version)


def reasons(one: Revised) -> Iterator[Speaks]:
    """What the rows of its history say that were not there before."""
    before = one.old.document.history if one.old else ()
    known = {(str(row.version), row.change) for row in before}
    for row in one.new.document.history if one.new else ():
        if (str(row.version), row.change) not in known:
            yield row.change

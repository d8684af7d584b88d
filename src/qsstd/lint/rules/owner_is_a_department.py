"""A department stands where a role is needed.

A department answers for nothing: nobody in it knows that he is meant. Every step and document has one role
that answers for it; which department that is follows from the role.

Bad:

```yaml
kind: process
steps:
  - id: repair
    title: 上门修复
    owner: network-operations  # <-
```

Good:

```yaml
kind: process
steps:
  - id: repair
    title: 上门修复
    owner: network-operations-lead
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.findings import Fix, Level, Place, Problem, Replace
from qsstd.lint.roles import names_a_department, roles_of
from qsstd.messages import Message, say
from qsstd.workspace.index import Index, Record

LEVEL = Level.ERROR


def check(index: Index) -> Iterator[Problem]:
    for record in index.records:
        for reference in record.references:
            department = names_a_department(index, reference)
            if department is None:
                continue
            at, roles = record.at(reference), roles_of(index, department)
            yield Problem(
                at,
                say("'{name}' is a department, not a role", name=reference.target),
                hint=_hint(roles),
                fix=_fix(at, roles),
                also=((department.place, say("the department")),),
            )


def _hint(roles: tuple[Record, ...]) -> Message:
    if roles:
        return say("name one of its roles: {roles}", roles=[role.id for role in roles[:8]])
    return say("name the role in the department that answers for it")


def _fix(at: Place, roles: tuple[Record, ...]) -> Fix | None:
    if len(roles) != 1:
        return None
    return Fix(say("name its only role, '{role}'", role=roles[0].id), (Replace(at, roles[0].id),))

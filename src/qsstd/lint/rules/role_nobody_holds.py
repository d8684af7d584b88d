"""A role that answers for something and that nobody holds.

On paper somebody answers; in fact the work waits. This is checked only where the organisation lists its
people, and a person whose last day is past does not count.

Bad:

```yaml
# file: organisation.yaml
kind: organisation
roles:
  - {id: quality-director, title: 质量总监}
  - {id: quality-manager, title: 质量经理}
  - {id: shift-lead, title: 值班长}  # <-
people:
  - {id: chen, name: 陈国华, roles: [quality-director, quality-manager]}
  - {id: sun, name: 孙浩, roles: [shift-lead], until: 2026-09-30}
# file: repair.yaml
kind: process
steps:
  - {id: accept, title: 受理, owner: shift-lead}
```

Good:

```yaml
# file: organisation.yaml
kind: organisation
roles:
  - {id: quality-director, title: 质量总监}
  - {id: quality-manager, title: 质量经理}
  - {id: shift-lead, title: 值班长}
people:
  - {id: chen, name: 陈国华, roles: [quality-director, quality-manager]}
  - {id: sun, name: 孙浩, roles: [shift-lead], until: 2027-06-30}
# file: repair.yaml
kind: process
steps:
  - {id: accept, title: 受理, owner: shift-lead}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.findings import Level, Place, Problem
from qsstd.lint.roles import holders, holds_today
from qsstd.lint.status import FINISHED
from qsstd.messages import Message, say
from qsstd.workspace.index import Index, Record

LEVEL = Level.WARNING


def check(index: Index) -> Iterator[Problem]:
    if not any(index.of_kind("person")):
        return
    held = {reference.target for _, roles in holders(index) for reference in roles}
    for role in index.of_kind("role"):
        if role.id in held or role.head.status == "retired" or index.may_be_mentioned(role):
            continue
        duty = next(_duties(index, role), None)
        if duty is not None:
            yield Problem(
                role.place,
                say("nobody holds the role '{role}', which answers for '{duty}'", role=role.name, duty=duty[0].name),
                hint=say("name a person with this role under 'people:', or give its duties to another role"),
                also=((duty[1], say("its duty")), *_gone(index, role)),
            )


def _duties(index: Index, role: Record) -> Iterator[tuple[Record, Place]]:
    """What the role answers for, or is called to, in documents that are in force or about to be."""
    for source, reference in index.referrers(role, "owner", "to"):
        if source.head.status in FINISHED:
            yield source, source.at(reference)


def _gone(index: Index, role: Record) -> Iterator[tuple[Place, Message]]:
    for person, _ in index.referrers(role, "roles"):
        if person.kind == "person" and not holds_today(index, person):
            yield person.place, say("'{person}' held it until {until}", person=person.name, until=person.facts)

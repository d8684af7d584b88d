"""Somebody holds the roles until another day

From the day after somebody else must hold them.

Before:
```yaml
# file: organisation.yaml
kind: organisation
roles:
  - {id: quality-director, title: 质量总监}
  - {id: quality-manager, title: 质量经理}
people:
  - {id: qin-yong, name: 秦勇, roles: quality-manager, until: 2026-12-31}
```
After:
```yaml
# file: organisation.yaml
kind: organisation
roles:
  - {id: quality-director, title: 质量总监}
  - {id: quality-manager, title: 质量经理}
people:
  - {id: qin-yong, name: 秦勇, roles: quality-manager, until: 2027-03-31}  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import FieldChanged
from qsstd.diff.judge import Judgement
from qsstd.diff.told.ranks import shown_day
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort

LEVEL = Level.INFO
SORT: Sort = "editorial"
OF = ("person.until",)


def judge(change: FieldChanged) -> Iterator[Judgement]:
    yield Judgement(say("the roles are held until another day"), shown_day(change.before), shown_day(change.after))

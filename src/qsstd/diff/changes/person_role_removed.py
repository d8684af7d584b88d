"""Somebody holds a role no more

Somebody else must hold it.

Before:
```yaml
# file: organisation.yaml
kind: organisation
roles:
  - {id: quality-director, title: 质量总监}
  - {id: quality-manager, title: 质量经理}
people:
  - {id: qin-yong, name: 秦勇, roles: [quality-manager, quality-director]}
```
After:
```yaml
# file: organisation.yaml
kind: organisation
roles:
  - {id: quality-director, title: 质量总监}
  - {id: quality-manager, title: 质量经理}
people:
  - {id: qin-yong, name: 秦勇, roles: [quality-manager]}  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import ReferencesChanged
from qsstd.diff.judge import Judgement
from qsstd.diff.told.people import ones_removed
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.INFO
SORT: Sort = "removed"
TOUCHES: tuple[Whom, ...] = ("staff",)
OF = ("person.roles",)


def judge(change: ReferencesChanged) -> Iterator[Judgement]:
    return ones_removed(change, "role", say("a role is held no more"))

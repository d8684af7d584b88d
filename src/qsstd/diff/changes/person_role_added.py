"""Somebody holds one more role

The person must be trained for it.

Before:
```yaml
# file: organisation.yaml
kind: organisation
roles:
  - {id: quality-director, title: 质量总监}
  - {id: quality-manager, title: 质量经理}
people:
  - {id: qin-yong, name: 秦勇, roles: [quality-manager]}
```
After:
```yaml
# file: organisation.yaml
kind: organisation
roles:
  - {id: quality-director, title: 质量总监}
  - {id: quality-manager, title: 质量经理}
people:
  - {id: qin-yong, name: 秦勇, roles: [quality-manager, quality-director]}  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import ReferencesChanged
from qsstd.diff.judge import Judgement
from qsstd.diff.told.people import ones_added
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.INFO
SORT: Sort = "added"
TOUCHES: tuple[Whom, ...] = ("staff",)
OF = ("person.roles",)


def judge(change: ReferencesChanged) -> Iterator[Judgement]:
    return ones_added(change, "role", say("one more role is held"))

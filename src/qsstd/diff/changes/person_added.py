"""Somebody is new

The person must be trained for the roles that he or she holds.

Before:
```yaml
# file: organisation.yaml
kind: organisation
roles:
  - {id: quality-director, title: 质量总监}
  - {id: quality-manager, title: 质量经理}
people:
  - {id: qin-yong, name: 秦勇, roles: quality-manager}
```
After:
```yaml
# file: organisation.yaml
kind: organisation
roles:
  - {id: quality-director, title: 质量总监}
  - {id: quality-manager, title: 质量经理}
people:
  - {id: qin-yong, name: 秦勇, roles: quality-manager}
  - {id: feng-xia, name: 冯霞, roles: quality-director}  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import EntryAdded
from qsstd.diff.judge import Judgement
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.INFO
SORT: Sort = "added"
TOUCHES: tuple[Whom, ...] = ("staff",)
OF = ("person",)


def judge(change: EntryAdded) -> Iterator[Judgement]:
    yield Judgement(say("the person is new"))

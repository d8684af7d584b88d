"""A department is gone

Its roles must belong to another one, or go.

Before:
```yaml
# file: organisation.yaml
kind: organisation
roles:
  - {id: quality-director, title: 质量总监}
  - {id: quality-manager, title: 质量经理}
departments:
  - {id: customer-service, title: 客户服务部}
  - {id: network-operations, title: 网络运营部}
```
After:
```yaml
# file: organisation.yaml
kind: organisation  # <-
roles:
  - {id: quality-director, title: 质量总监}
  - {id: quality-manager, title: 质量经理}
departments:
  - {id: customer-service, title: 客户服务部}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import EntryRemoved
from qsstd.diff.judge import Judgement
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.WARNING
SORT: Sort = "removed"
TOUCHES: tuple[Whom, ...] = ("staff",)
OF = ("department",)


def judge(change: EntryRemoved) -> Iterator[Judgement]:
    yield Judgement(say("the department is gone"))

"""A role belongs to another department

What it answers for goes with it, and with it the training and the figures of both departments.

Before:
```yaml
# file: organisation.yaml
kind: organisation
departments: [{id: customer-service, title: 客户服务部}, {id: network-operations, title: 网络运营部}]
roles:
  - {id: quality-director, title: 质量总监}
  - {id: quality-manager, title: 质量经理}
  - {id: callback-agent, title: 回访员, department: network-operations}
```
After:
```yaml
# file: organisation.yaml
kind: organisation
departments: [{id: customer-service, title: 客户服务部}, {id: network-operations, title: 网络运营部}]
roles:
  - {id: quality-director, title: 质量总监}
  - {id: quality-manager, title: 质量经理}
  - {id: callback-agent, title: 回访员, department: customer-service}  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import FieldChanged
from qsstd.diff.judge import Judgement
from qsstd.diff.told.people import bare
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.WARNING
SORT: Sort = "redefined"
TOUCHES: tuple[Whom, ...] = ("staff",)
OF = ("role.department",)


def judge(change: FieldChanged) -> Iterator[Judgement]:
    before, after = bare("department", change.before), bare("department", change.after)
    yield Judgement(say("the role belongs to another department"), before, after, roles=(change.seen.id,))

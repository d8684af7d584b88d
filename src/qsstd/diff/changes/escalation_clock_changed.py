"""The time until a late step goes to another role is counted otherwise

Hours and working hours cannot be held against each other, so nobody can say whether it is sooner or later. A person
must look.

Before:
```yaml
kind: process
steps:
  - id: repair
    title: 排除障碍
    owner: field-technician
    escalate: {after: 8 h, to: network-operations-lead}
```
After:
```yaml
kind: process
steps:
  - id: repair
    title: 排除障碍
    owner: field-technician
    escalate: {after: 8 wh, to: network-operations-lead}  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import FieldChanged
from qsstd.diff.judge import Judgement
from qsstd.diff.told.steps import escalation_time
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.WARNING
SORT: Sort = "redefined"
TOUCHES: tuple[Whom, ...] = ("staff",)
OF = ("step.escalate",)


def judge(change: FieldChanged) -> Iterator[Judgement]:
    return escalation_time(
        change, "unknown", say("the time until a late step goes to another role is counted otherwise")
    )

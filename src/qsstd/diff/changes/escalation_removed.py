"""A step no longer goes to another role when it takes too long

Where it is stuck it stays, and nobody who could help hears of it. If customers wait for the step, look who sees now
that it is late.

Before:
```yaml
kind: process
steps:
  - id: repair
    title: 排除障碍
    owner: field-technician
    escalate: {after: 4 h, to: network-operations-lead}
```
After:
```yaml
kind: process
steps:
  - id: repair  # <-
    title: 排除障碍
    owner: field-technician
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import FieldChanged
from qsstd.diff.judge import Judgement
from qsstd.diff.told.steps import escalation_alone
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.WARNING
SORT: Sort = "removed"
TOUCHES: tuple[Whom, ...] = ("staff",)
OF = ("step.escalate",)


def judge(change: FieldChanged) -> Iterator[Judgement]:
    if change.after is None:
        yield escalation_alone(change, say("a late step no longer goes to another role"))

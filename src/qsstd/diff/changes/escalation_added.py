"""A step goes to another role when it takes too long

It did not before, or nobody had written to whom. That role must know that it comes to it, and what it may decide.

Before:
```yaml
kind: process
steps:
  - id: repair
    title: 排除障碍
    owner: field-technician
```
After:
```yaml
kind: process
steps:
  - id: repair
    title: 排除障碍
    owner: field-technician
    escalate: {after: 4 h, to: network-operations-lead}  # <-
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
SORT: Sort = "added"
TOUCHES: tuple[Whom, ...] = ("staff",)
OF = ("step.escalate",)


def judge(change: FieldChanged) -> Iterator[Judgement]:
    if change.before is None:
        yield escalation_alone(change, say("a late step goes to another role"))

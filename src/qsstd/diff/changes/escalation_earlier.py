"""A late step goes to another role sooner

The owner of the step has less time for himself, and the role it goes to gets more of them.

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
  - id: repair
    title: 排除障碍
    owner: field-technician
    escalate: {after: 2 h, to: network-operations-lead}  # <-
```
Before:
```yaml
kind: process
steps:
  - id: repair
    title: 排除障碍
    owner: field-technician
    escalate: {after: 2 h, to: network-operations-lead}
```
After:
```yaml
kind: process
steps:
  - id: repair
    title: 排除障碍
    owner: field-technician
    escalate: {after: 120 min, to: network-operations-lead}
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
SORT: Sort = "tightened"
TOUCHES: tuple[Whom, ...] = ("staff",)
OF = ("step.escalate",)


def judge(change: FieldChanged) -> Iterator[Judgement]:
    return escalation_time(change, "down", say("a late step goes to another role sooner"))

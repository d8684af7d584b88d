"""A late step goes to another role later

Those who could help hear of it later, and what is left of the time that customers were promised is shorter by then.
Look whether it still suffices.

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
    escalate: {after: 4 h, to: network-operations-lead}  # <-
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
SORT: Sort = "relaxed"
TOUCHES: tuple[Whom, ...] = ("staff",)
OF = ("step.escalate",)


def judge(change: FieldChanged) -> Iterator[Judgement]:
    return escalation_time(change, "up", say("a late step goes to another role later"))

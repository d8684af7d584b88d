"""A late step goes to another role than before

The new role must know that late work comes to it, and be reachable when it does; the old one must know that it no
longer does.

Before:
```yaml
kind: process
steps:
  - id: repair
    title: 排除障碍
    owner: field-technician
    escalate: {after: 4 h, to: shift-lead}
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
from qsstd.diff.judge import Around, Judgement
from qsstd.diff.told.steps import escalation_role
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.WARNING
SORT: Sort = "redefined"
TOUCHES: tuple[Whom, ...] = ("staff",)
OF = ("step.escalate",)


def judge(change: FieldChanged, around: Around) -> Iterator[Judgement]:
    return escalation_role(change, around, say("a late step goes to a role that it did not go to"))

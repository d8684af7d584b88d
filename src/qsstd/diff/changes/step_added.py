"""A step was added to a process

Somebody must do what nobody did before, and the time that the process takes grows by it. Whoever answers for it must
learn it, and the step before it must lead there.

Before:
```yaml
kind: process
steps:
  - {id: repair, title: 排除障碍, owner: field-technician, method: [按规程修复]}
```
After:
```yaml
kind: process
steps:
  - {id: repair, title: 排除障碍, owner: field-technician, method: [按规程修复]}
  - {id: callback, title: 电话回访, owner: hotline-agent, method: [询问用户是否满意]}  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import EntryAdded
from qsstd.diff.judge import Judgement
from qsstd.diff.told.steps import step_alone
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.WARNING
SORT: Sort = "added"
TOUCHES: tuple[Whom, ...] = ("staff",)
OF = ("step",)


def judge(change: EntryAdded) -> Iterator[Judgement]:
    return step_alone(change, say("a step was added"))

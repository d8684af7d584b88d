"""A step was removed from a process

What it did is done by nobody now, unless another step does it: look at its output, its records and the promises that it
kept. Those who know the process must be told.

A step that has another id or stands elsewhere now is found as renamed or moved.

Before:
```yaml
kind: process
steps:
  - {id: repair, title: 排除障碍, owner: field-technician, method: [按规程修复]}
  - {id: callback, title: 电话回访, owner: hotline-agent, method: [询问用户是否满意]}
```
After:
```yaml
kind: process  # <-
steps:
  - {id: repair, title: 排除障碍, owner: field-technician, method: [按规程修复]}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import EntryRemoved
from qsstd.diff.judge import Judgement
from qsstd.diff.told.steps import step_alone
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.WARNING
SORT: Sort = "removed"
TOUCHES: tuple[Whom, ...] = ("staff",)
OF = ("step",)


def judge(change: EntryRemoved) -> Iterator[Judgement]:
    return step_alone(change, say("a step was removed"))

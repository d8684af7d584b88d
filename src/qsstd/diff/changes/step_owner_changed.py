"""Another role answers for a step

The one must hand the step over, the other must learn it: both must know from which day on. Look whether the new role
may do it beside its other steps, and whether a course teaches it.

Before:
```yaml
kind: process
steps:
  - id: register
    title: 登记投诉
    owner: hotline-agent
```
After:
```yaml
kind: process
steps:
  - id: register
    title: 登记投诉
    owner: shift-lead  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import FieldChanged
from qsstd.diff.judge import Judgement
from qsstd.diff.told.people import another_one
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.WARNING
SORT: Sort = "redefined"
TOUCHES: tuple[Whom, ...] = ("staff",)
OF = ("step.owner",)


def judge(change: FieldChanged) -> Iterator[Judgement]:
    return another_one(change, "role", say("another role answers for the step"))

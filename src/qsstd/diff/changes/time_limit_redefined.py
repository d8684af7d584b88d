"""The time limit of a step cannot be compared with the one before

Time is counted by another clock, or another statistic is taken: whether there is more time or less depends on the day
and on the case. Explain to whoever does the step how the time is counted from now on.

Before:
```yaml
kind: process
steps:
  - {id: visit, title: 上门修复, owner: field-technician, limits: max <= 12 h}
```
After:
```yaml
kind: process
steps:
  - {id: visit, title: 上门修复, owner: field-technician, limits: max <= 8 wh}  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import LimitsChanged
from qsstd.diff.judge import Around, Judgement
from qsstd.diff.told.limits import limits_told
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.WARNING
SORT: Sort = "redefined"
TOUCHES: tuple[Whom, ...] = ("staff",)
OF = ("step.limits",)


def judge(change: LimitsChanged, around: Around) -> Iterator[Judgement]:
    return limits_told(change, around, "incomparable", say("the time limit cannot be compared with the one before"))

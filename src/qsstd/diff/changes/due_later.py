"""A goal or an action is due later

What was promised for a day comes later, or on no day at all. More than once is a sign that it will not come.

Before:
```yaml
kind: goals
goals:
  - id: repair
    statement: 故障修复不超过一天
    due: 2027-03-31
```
After:
```yaml
kind: goals
goals:
  - id: repair
    statement: 故障修复不超过一天
    due: 2027-06-30  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import FieldChanged
from qsstd.diff.judge import Judgement
from qsstd.diff.told.ranks import days_told
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.WARNING
SORT: Sort = "relaxed"
TOUCHES: tuple[Whom, ...] = ("staff",)
OF = (
    "goal.due",
    "action.due",
)


def judge(change: FieldChanged) -> Iterator[Judgement]:
    return days_told(change, "later", say("it is due later"))

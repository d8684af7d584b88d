"""A goal or an action is due earlier

Who works for it has less time: look whether it can still be done.

Before:
```yaml
kind: goals
goals:
  - id: repair
    statement: 故障修复不超过一天
    due: 2027-06-30
```
After:
```yaml
kind: goals
goals:
  - id: repair
    statement: 故障修复不超过一天
    due: 2027-03-31  # <-
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

LEVEL = Level.INFO
SORT: Sort = "tightened"
TOUCHES: tuple[Whom, ...] = ("staff",)
OF = (
    "goal.due",
    "action.due",
)


def judge(change: FieldChanged) -> Iterator[Judgement]:
    return days_told(change, "earlier", say("it is due earlier"))

"""A goal is said in other words, or serves another strategy

Look whether its limits and the plans still fit what is said now.

Before:
```yaml
kind: goals
goals:
  - id: repair
    statement: 故障修复不超过一天
```
After:
```yaml
kind: goals
goals:
  - id: repair
    statement: 城乡故障修复都不超过一天  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import FieldChanged
from qsstd.diff.judge import Around, Judgement
from qsstd.diff.told.wording import text_changed
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.WARNING
SORT: Sort = "redefined"
TOUCHES: tuple[Whom, ...] = ("staff",)
OF = (
    "goal.statement",
    "goal.strategy",
)


def judge(change: FieldChanged, around: Around) -> Iterator[Judgement]:
    return text_changed(change, around, say("the goal is said in other words"))

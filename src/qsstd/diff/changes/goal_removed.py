"""A goal is gone

Nobody has to reach it any more. If it was reached, keep it until the review has said so.

Before:
```yaml
kind: goals
goals:
  - {id: repair, statement: 故障修复不超过一天, due: 2027-06-30}
  - {id: answer, statement: 八成半来电十五秒内应答, due: 2027-06-30}
```
After:
```yaml
kind: goals  # <-
goals:
  - {id: repair, statement: 故障修复不超过一天, due: 2027-06-30}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import EntryRemoved
from qsstd.diff.judge import Judgement
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.WARNING
SORT: Sort = "removed"
TOUCHES: tuple[Whom, ...] = ("staff",)
OF = ("goal",)


def judge(change: EntryRemoved) -> Iterator[Judgement]:
    yield Judgement(say("the goal is gone"))

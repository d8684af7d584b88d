"""Something else is done on an alarm

Whoever watches must know it before the next alarm, and those who are called then, too. A translation or a mark is found
by other names.

Before:
```yaml
kind: monitoring
watches:
  - id: urban-repair
    of: repair-metrics/urban
    every: week
    limits: mean <= 18 h
    action: 次日给出加派名单
```
After:
```yaml
kind: monitoring
watches:
  - id: urban-repair
    of: repair-metrics/urban
    every: week
    limits: mean <= 18 h
    action: 当日逐张查看超时工单并加派人手  # <-
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
OF = ("watch.action",)


def judge(change: FieldChanged, around: Around) -> Iterator[Judgement]:
    return text_changed(change, around, say("something else is done on an alarm"))

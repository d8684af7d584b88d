"""What the clock of a promise rests for is worded otherwise

One word more or less decides how long the clock rests. A person must say whether it rests for more, and those who
stop it must know. A translation or a mark is found by other names.

Before:
```yaml
kind: response-times
targets:
  - id: urban
    title: 城区故障修复
    limits: max <= 24 h
    pauses:
      - 等待用户约定上门时间
```
After:
```yaml
kind: response-times
targets:
  - id: urban
    title: 城区故障修复
    limits: max <= 24 h
    pauses:
      - 等待用户约定或确认上门时间  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import TextsChanged
from qsstd.diff.judge import Around, Judgement
from qsstd.diff.told.wording import reworded
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.WARNING
SORT: Sort = "redefined"
TOUCHES: tuple[Whom, ...] = ("customers", "staff", "figures")
OF = ("target.pauses", "metric.pauses", "clause.pauses")


def judge(change: TextsChanged, around: Around) -> Iterator[Judgement]:
    return reworded(change, around, say("what the clock rests for is worded otherwise"))

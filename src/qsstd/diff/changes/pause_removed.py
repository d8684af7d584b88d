"""The clock of a promise rests for less

What the clock rested for counts as time now. Customers may expect more; those who do the work have less time, and
figures from before cannot be compared.

Before:
```yaml
kind: response-times
targets:
  - id: urban
    title: 城区故障修复
    limits: max <= 24 h
    pauses:
      - 等待用户约定时间
      - 等待备件到货
```
After:
```yaml
kind: response-times
targets:
  - id: urban
    title: 城区故障修复
    limits: max <= 24 h
    pauses:  # <-
      - 等待用户约定时间
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import TextsChanged
from qsstd.diff.judge import Around, Judgement
from qsstd.diff.told.exceptions import exceptions_removed
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.INFO
SORT: Sort = "tightened"
TOUCHES: tuple[Whom, ...] = ("customers", "staff", "figures")
OF = ("target.pauses", "metric.pauses", "clause.pauses")


def judge(change: TextsChanged, around: Around) -> Iterator[Judgement]:
    return exceptions_removed(change, around, say("the clock rests for less"))

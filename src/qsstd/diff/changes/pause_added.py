"""The clock of a promise rests for more

While the clock rests the customer waits and nobody is late. The promise is looser although its number stays, and the
figures are shorter than what customers live through. Pauses that another promise brings in, because none are written
here any more, are found too.

Before:
```yaml
kind: response-times
targets:
  - id: urban
    title: 城区故障修复
    limits: max <= 24 h
    pauses:
      - 等待用户约定时间
```
After:
```yaml
kind: response-times
targets:
  - id: urban
    title: 城区故障修复
    limits: max <= 24 h
    pauses:
      - 等待用户约定时间
      - 等待备件到货  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import TextsChanged
from qsstd.diff.judge import Around, Judgement
from qsstd.diff.told.exceptions import exceptions_added
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.ERROR
SORT: Sort = "relaxed"
TOUCHES: tuple[Whom, ...] = ("customers", "staff", "figures")
OF = ("target.pauses", "metric.pauses", "clause.pauses")


def judge(change: TextsChanged, around: Around) -> Iterator[Judgement]:
    return exceptions_added(change, around, say("the clock rests for more"))

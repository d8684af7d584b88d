"""Something that followed when a promise was missed is gone

Customers got something when the company was late, and get it no more. Without a consequence a promise is a wish: say in
the notice that it is gone, and look whether a regulation or a contract asks for it.

Before:
```yaml
kind: response-times
targets:
  - id: urban
    title: 城区故障修复
    limits: max <= 24 h
    late:
      - {do: 告知用户, within: 1 d}
      - {after: 48 h, pay: 10 CNY per d begun}
```
After:
```yaml
kind: response-times
targets:
  - id: urban
    title: 城区故障修复
    limits: max <= 24 h
    late:  # <-
      - {do: 告知用户, within: 1 d}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import PartsChanged
from qsstd.diff.judge import Around, Judgement
from qsstd.diff.told.consequences import consequences_told
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.ERROR
SORT: Sort = "removed"
TOUCHES: tuple[Whom, ...] = ("customers", "staff")
OF = ("target.late", "metric.late", "clause.late")


def judge(change: PartsChanged, around: Around) -> Iterator[Judgement]:
    return consequences_told(change, around, "removed", say("a consequence of lateness was removed"))

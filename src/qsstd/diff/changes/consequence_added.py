"""Something more follows when a promise is missed

Customers get something that they did not get before. Those who owe it must know it before it takes effect: it costs
money or work, and it must be noticed when it falls due.

A later step of a ladder stands in place of an earlier one of its sort. One that gives less than what it takes the place
of is found by consequence-lowered.

Before:
```yaml
kind: response-times
targets:
  - id: urban
    title: 城区故障修复
    limits: max <= 24 h
    late:
      - {do: 告知用户, within: 1 d}
```
After:
```yaml
kind: response-times
targets:
  - id: urban
    title: 城区故障修复
    limits: max <= 24 h
    late:
      - {do: 告知用户, within: 1 d}
      - {after: 48 h, pay: 10 CNY per d begun}  # <-
```
Before:
```yaml
kind: response-times
targets:
  - id: urban
    title: 城区故障修复
    limits: max <= 24 h
    late:
      - {after: 48 h, pay: 10 CNY}
```
After:
```yaml
kind: response-times
targets:
  - id: urban
    title: 城区故障修复
    limits: max <= 24 h
    late:
      - {after: 48 h, pay: 10 CNY}
      - {after: 72 h, pay: 20 CNY}  # <-
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

LEVEL = Level.INFO
SORT: Sort = "added"
TOUCHES: tuple[Whom, ...] = ("customers", "staff")
OF = ("target.late", "metric.late", "clause.late")


def judge(change: PartsChanged, around: Around) -> Iterator[Judgement]:
    return consequences_told(change, around, "added", say("a consequence of lateness was added"))

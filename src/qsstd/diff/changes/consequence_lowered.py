"""Less follows when a promise is missed

The customer gets less, later or only when asking for it: a lower payment, a cap, a later beginning. Say it in the
notice, and look whether a regulation or a contract asks for more.

A later step that was added and gives less than the one it takes the place of is found here too.

Before:
```yaml
kind: response-times
targets:
  - id: urban
    title: 城区故障修复
    limits: max <= 24 h
    late:
      - {after: 48 h, pay: 20 CNY per d begun}
```
After:
```yaml
kind: response-times
targets:
  - id: urban
    title: 城区故障修复
    limits: max <= 24 h
    late:
      - {after: 48 h, pay: 20 CNY per d begun, cap: 100 CNY}  # <-
```
Before:
```yaml
kind: response-times
targets:
  - id: urban
    title: 城区故障修复
    limits: max <= 24 h
    late:
      - {pay: 20 CNY, automatic: true}
```
After:
```yaml
kind: response-times
targets:
  - id: urban
    title: 城区故障修复
    limits: max <= 24 h
    late:
      - {pay: 20 CNY}  # <-
```
Before:
```yaml
kind: response-times
targets:
  - id: urban
    title: 城区故障修复
    limits: max <= 24 h
    late:
      - {after: 48 h, pay: 20 CNY}
```
After:
```yaml
kind: response-times
targets:
  - id: urban
    title: 城区故障修复
    limits: max <= 24 h
    late:
      - {after: 48 h, pay: 20 CNY}
      - {after: 72 h, pay: 10 CNY}  # <-
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
SORT: Sort = "relaxed"
TOUCHES: tuple[Whom, ...] = ("customers", "staff")
OF = ("target.late", "metric.late", "clause.late")


def judge(change: PartsChanged, around: Around) -> Iterator[Judgement]:
    return consequences_told(change, around, "lowered", say("less follows when it is missed"))

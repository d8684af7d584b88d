"""More follows when a promise is missed

The customer gets more, sooner or without asking: a higher payment, a higher cap or none, an earlier beginning, a
duty to be done sooner. Found only where nothing of it is less than before and the step has the same place among the
others; else it is found by consequence-changed.

Before:
```yaml
kind: response-times
targets:
  - id: urban
    title: 城区故障修复
    limits: max <= 24 h
    late:
      - {after: 48 h, pay: 10 CNY per d begun, cap: 100 CNY}
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
      - {after: 48 h, pay: 10 CNY}
      - {after: 96 h, pay: 30 CNY}
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
      - {after: 72 h, pay: 30 CNY}  # <-
```
Before:
```yaml
kind: response-times
targets:
  - id: urban
    title: 城区故障修复
    limits: max <= 24 h
    late:
      - {pay: 10 CNY per d begun, cap: 100 CNY}
```
After:
```yaml
kind: response-times
targets:
  - id: urban
    title: 城区故障修复
    limits: max <= 24 h
    late:
      - {pay: 10 CNY per d begun, automatic: true}  # <-
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
SORT: Sort = "tightened"
TOUCHES: tuple[Whom, ...] = ("customers", "staff")
OF = ("target.late", "metric.late", "clause.late")


def judge(change: PartsChanged, around: Around) -> Iterator[Judgement]:
    return consequences_told(change, around, "raised", say("more follows when it is missed"))

"""Something else follows when a promise is missed

It cannot be proved to be more or less: another fee is waived, something else is done, one part rose and another
fell, or the time goes by another clock. A person must say who gains and who loses.

Before:
```yaml
kind: response-times
targets:
  - id: urban
    title: 城区故障修复
    limits: max <= 24 h
    late:
      - {waive: 障碍期间月租费}
```
After:
```yaml
kind: response-times
targets:
  - id: urban
    title: 城区故障修复
    limits: max <= 24 h
    late:
      - {waive: 障碍当月月租费}  # <-
```
Before:
```yaml
kind: response-times
targets:
  - id: urban
    title: 城区故障修复
    limits: max <= 24 h
    late:
      - {after: 48 h, pay: 10 CNY per d begun, cap: 200 CNY}
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
```
After:
```yaml
kind: response-times
targets:
  - id: urban
    title: 城区故障修复
    limits: max <= 24 h
    late:
      - {after: 2880 min, pay: 10 CNY}
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

LEVEL = Level.WARNING
SORT: Sort = "redefined"
TOUCHES: tuple[Whom, ...] = ("customers", "staff")
OF = ("target.late", "metric.late", "clause.late")


def judge(change: PartsChanged, around: Around) -> Iterator[Judgement]:
    return consequences_told(change, around, "changed", say("something else follows when it is missed"))

"""Percentiles are counted by another method

With few cases the methods give different figures: by one of them a month is in order that by another is not. Figures
from before cannot be compared, unless they are computed anew by the new method.

Leaving the method out and writing the usual one, nearest-rank, say the same.

Before:
```yaml
kind: response-times
targets:
  - {id: urban, title: 城区故障修复, percentile-method: nearest-rank, limits: p95 <= 24 h}
```
After:
```yaml
kind: response-times
targets:
  - {id: urban, title: 城区故障修复, percentile-method: linear, limits: p95 <= 24 h}  # <-
```
Before:
```yaml
kind: response-times
targets:
  - {id: urban, title: 城区故障修复, percentile-method: nearest-rank, limits: p95 <= 24 h}
```
After:
```yaml
kind: response-times
targets:
  - {id: urban, title: 城区故障修复, limits: p95 <= 24 h}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import FieldChanged
from qsstd.diff.judge import Judgement
from qsstd.diff.told.words import PERCENTILE_METHODS, in_words
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.WARNING
SORT: Sort = "redefined"
TOUCHES: tuple[Whom, ...] = ("customers", "figures")
OF = ("target.percentile-method", "metric.percentile-method", "clause.percentile-method")


def judge(change: FieldChanged) -> Iterator[Judgement]:
    before, after = (in_words(one, PERCENTILE_METHODS) for one in (change.before, change.after))
    yield Judgement(say("percentiles are counted by another method"), before, after)

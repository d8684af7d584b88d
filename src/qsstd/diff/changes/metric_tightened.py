"""A metric's limits are stricter

What was good enough is so no longer: the same figures may now count as missed. Those who are assessed by it must know
from which day it holds; figures of earlier days stay judged by the old limits.

A metric that takes its limits from a promise is judged by those; then the promise is what changed. For the limits of
an early warning there are other kinds of change.

Before:
```yaml
kind: metrics
metrics:
  - {id: answer-rate, title: 接通率, better: higher, limits: share >= 85 % within 15 s}
```
After:
```yaml
kind: metrics
metrics:
  - {id: answer-rate, title: 接通率, better: higher, limits: share >= 90 % within 15 s}  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import LimitsChanged
from qsstd.diff.judge import Around, Judgement
from qsstd.diff.told.limits import limits_told
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.INFO
SORT: Sort = "tightened"
TOUCHES: tuple[Whom, ...] = ("customers", "staff")
OF = ("metric.limits",)


def judge(change: LimitsChanged, around: Around) -> Iterator[Judgement]:
    return limits_told(change, around, "stricter", say("the limits are stricter"))

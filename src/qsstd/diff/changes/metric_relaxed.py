"""A metric's limits are looser

Figures that counted as missed may now count as kept, although the service is the same. Do not read it as an
improvement, and make sure that what customers were promised is not measured by less than the promise.

A metric that had limits and now has none is looser too: it is only reported.

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
  - {id: answer-rate, title: 接通率, better: higher, limits: share >= 80 % within 15 s}  # <-
```

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
  - {id: answer-rate, title: 接通率, better: higher}  # <-
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

LEVEL = Level.ERROR
SORT: Sort = "relaxed"
TOUCHES: tuple[Whom, ...] = ("customers", "staff")
OF = ("metric.limits",)


def judge(change: LimitsChanged, around: Around) -> Iterator[Judgement]:
    return limits_told(change, around, "looser", say("the limits are looser"))

"""A metric's limits are stricter in one thing, looser in another

More is asked of one figure and less of another, so some results that counted as kept will count as missed and the
other way round. Look at each limit for itself, and at who gains by it.

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
  - {id: answer-rate, title: 接通率, better: higher, limits: share >= 90 % within 20 s}  # <-
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
    return limits_told(change, around, "mixed", say("the limits are stricter in one thing and looser in another"))

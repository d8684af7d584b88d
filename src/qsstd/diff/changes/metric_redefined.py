"""A metric's limits cannot be compared with those before

Another statistic is taken, time is counted by another clock, or what is counted starts, stops or is judged otherwise.
Whether more or less is asked cannot be proved, and where another figure is measured its series begins anew: show both
figures for a while, or mark the break in every chart.

Before:
```yaml
kind: metrics
metrics:
  - {id: answer-rate, title: 接通率, better: higher, limits: mean <= 20 s}
```
After:
```yaml
kind: metrics
metrics:
  - {id: answer-rate, title: 接通率, better: higher, limits: share >= 85 % within 15 s}  # <-
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

LEVEL = Level.WARNING
SORT: Sort = "redefined"
TOUCHES: tuple[Whom, ...] = ("customers", "staff", "figures")
OF = ("metric.limits",)


def judge(change: LimitsChanged, around: Around) -> Iterator[Judgement]:
    return limits_told(change, around, "incomparable", say("the limits cannot be compared with those before"))

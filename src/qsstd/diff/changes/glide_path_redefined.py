"""A stage of a glide path cannot be compared with what was planned

From the day that is named another statistic is taken or time is counted by another clock than was planned, so that
nobody can say whether customers may expect more or less. Decide before that day how it is measured, and say in the
history what it means for customers.

Before:
```yaml
kind: response-times
targets:
  - id: urban
    title: 城区故障修复
    limits: max <= 48 h
    schedule:
      - {from: 2027-01-01, limits: max <= 24 h}
```
After:
```yaml
kind: response-times
targets:
  - id: urban
    title: 城区故障修复
    limits: max <= 48 h
    schedule:
      - {from: 2027-01-01, limits: share >= 95 % within 20 h}  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import PartsChanged
from qsstd.diff.judge import Around, Judgement
from qsstd.diff.told.glide_path import glide_path_told
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.WARNING
SORT: Sort = "redefined"
TOUCHES: tuple[Whom, ...] = ("customers", "staff", "figures")
OF = (
    "target.schedule",
    "metric.schedule",
    "clause.schedule",
)


def judge(change: PartsChanged, around: Around) -> Iterator[Judgement]:
    return glide_path_told(
        change, around, "incomparable", say("the glide path cannot be compared with what was planned")
    )

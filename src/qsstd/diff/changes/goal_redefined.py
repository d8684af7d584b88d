"""A goal asks for something that cannot be compared

The goal looks at another statistic or counts by another clock. How far the company has come cannot be told by the old
figures, and its baseline must be a value of what is now measured.

Before:
```yaml
kind: goals
goals:
  - {id: faster, statement: 缩短城区修复时长, of: repair-time, limits: mean <= 18 h, due: 2027-06-30}
```
After:
```yaml
kind: goals
goals:
  - {id: faster, statement: 缩短城区修复时长, of: repair-time, limits: share >= 90 % within 24 h, due: 2027-06-30}  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import LimitsChanged
from qsstd.diff.judge import Around, Judgement
from qsstd.diff.told.limits import limits_told
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort

LEVEL = Level.WARNING
SORT: Sort = "redefined"
OF = ("goal.limits",)


def judge(change: LimitsChanged, around: Around) -> Iterator[Judgement]:
    return limits_told(change, around, "incomparable", say("something else is to be reached"))

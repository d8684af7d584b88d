"""A goal asks for less

The company aims lower than before, or at no number any more. If the old goal could not be reached, say so in the
history; a goal that was lowered shortly before it was due is not a goal that was reached.

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
  - {id: faster, statement: 缩短城区修复时长, of: repair-time, limits: mean <= 20 h, due: 2027-06-30}  # <-
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
SORT: Sort = "relaxed"
OF = ("goal.limits",)


def judge(change: LimitsChanged, around: Around) -> Iterator[Judgement]:
    return limits_told(change, around, "looser", say("less is to be reached"))

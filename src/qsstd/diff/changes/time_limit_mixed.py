"""The time limits of a step are partly stricter, partly looser

Whoever does the step has less time in one respect and more in another, for example a shorter mean and a longer time at
most. Tell them both, and check that the step still fits into the target that it helps to keep.

Before:
```yaml
kind: process
steps:
  - {id: visit, title: 上门修复, owner: field-technician, limits: [mean <= 4 h, max <= 8 h]}
```
After:
```yaml
kind: process
steps:
  - {id: visit, title: 上门修复, owner: field-technician, limits: [mean <= 3 h, max <= 10 h]}  # <-
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
SORT: Sort = "relaxed"
TOUCHES: tuple[Whom, ...] = ("staff",)
OF = ("step.limits",)


def judge(change: LimitsChanged, around: Around) -> Iterator[Judgement]:
    return limits_told(change, around, "mixed", say("the time limits are stricter in one thing and looser in another"))

"""The time limit of a step is looser

Whoever does the step has more time, or no time limit at all any more. The steps that follow begin later, so check that
all of them together still fit into the target that they keep, and tell those who wait for this step.

Before:
```yaml
kind: process
steps:
  - {id: visit, title: 上门修复, owner: field-technician, limits: max <= 8 h}
```
After:
```yaml
kind: process
steps:
  - {id: visit, title: 上门修复, owner: field-technician, limits: max <= 10 h}  # <-
```

Before:
```yaml
kind: process
steps:
  - {id: visit, title: 上门修复, owner: field-technician, limits: max <= 8 h}
```
After:
```yaml
kind: process
steps:
  - {id: visit, title: 上门修复, owner: field-technician}  # <-
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
    return limits_told(change, around, "looser", say("the time limit is looser"))

"""The time limit of a step is stricter

Whoever does the step has less time for it, or has a time limit for the first time. Tell them, and make sure that the
work can be done in that time: a limit that nobody can keep is kept on paper only.

What the customer was promised is a target; this is the time that the company gives itself for one step of it.

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
  - {id: visit, title: 上门修复, owner: field-technician, limits: max <= 6 h}  # <-
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
SORT: Sort = "tightened"
TOUCHES: tuple[Whom, ...] = ("staff",)
OF = ("step.limits",)


def judge(change: LimitsChanged, around: Around) -> Iterator[Judgement]:
    return limits_told(change, around, "stricter", say("the time limit is stricter"))

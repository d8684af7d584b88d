"""A clause asks for something that cannot be compared

The clause takes another statistic, counts time by another clock, or starts, stops or is judged otherwise. Whether the
targets that rest on it are still above the floor has to be looked at anew, and figures that prove that it is kept may
have to be measured otherwise.

Before:
```yaml
kind: regulation
clauses:
  - {id: repair, title: 故障修复, number: 第八条, limits: max <= 72 h}
```
After:
```yaml
kind: regulation
clauses:
  - {id: repair, title: 故障修复, number: 第八条, limits: max <= 2 wd}  # <-
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
OF = ("clause.limits",)


def judge(change: LimitsChanged, around: Around) -> Iterator[Judgement]:
    return limits_told(change, around, "incomparable", say("the clause asks for something that cannot be compared"))

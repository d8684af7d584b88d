"""A clause asks for less

The floor under the company's targets is lower, or gone where the clause lost its limits. What holds for customers by
law is less than before, and targets may now be relaxed without any rule objecting. Make sure that the source says so
and that nobody lowered the floor to let a target pass.

Before:
```yaml
kind: regulation
clauses:
  - {id: repair, title: 故障修复, number: 第八条, limits: max <= 48 h}
```
After:
```yaml
kind: regulation
clauses:
  - {id: repair, title: 故障修复, number: 第八条, limits: max <= 72 h}  # <-
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
OF = ("clause.limits",)


def judge(change: LimitsChanged, around: Around) -> Iterator[Judgement]:
    return limits_told(change, around, "looser", say("the clause asks for less"))

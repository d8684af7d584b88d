"""A clause asks for more

The floor under the company's targets is higher. Check every target that names the clause: one that was well above it
may now be below. Note from which day the clause holds, and that its edition is the new one.

It makes no difference whether the regulation itself changed or only what is known of it; say in the history which.

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
  - {id: repair, title: 故障修复, number: 第八条, limits: max <= 24 h}  # <-
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
TOUCHES: tuple[Whom, ...] = ("customers", "staff")
OF = ("clause.limits",)


def judge(change: LimitsChanged, around: Around) -> Iterator[Judgement]:
    return limits_told(change, around, "stricter", say("the clause asks for more"))

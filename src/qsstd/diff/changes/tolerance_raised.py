"""A promise tolerates more

A longer grace counts as kept what was late, a longer shortest case leaves out what customers notice. The promise is
looser although its number stays. What a target takes from the one it derives from counts too.

Before:
```yaml
kind: response-times
targets:
  - {id: urban, title: 城区故障修复, limits: max <= 24 h, grace: 15 min}
```
After:
```yaml
kind: response-times
targets:
  - {id: urban, title: 城区故障修复, limits: max <= 24 h, grace: 30 min}  # <-
```
Before:
```yaml
kind: response-times
targets:
  - {id: outage, title: 中断恢复, limits: max <= 4 h}
```
After:
```yaml
kind: response-times
targets:
  - {id: outage, title: 中断恢复, limits: max <= 4 h, ignore-under: 5 min}  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import FieldChanged
from qsstd.diff.judge import Around, Judgement
from qsstd.diff.told.clock import tolerance_told
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.ERROR
SORT: Sort = "relaxed"
TOUCHES: tuple[Whom, ...] = ("customers", "staff", "figures")
OF = (
    "target.grace",
    "metric.grace",
    "clause.grace",
    "target.ignore-under",
    "metric.ignore-under",
    "clause.ignore-under",
)


def judge(change: FieldChanged, around: Around) -> Iterator[Judgement]:
    return tolerance_told(change, around, "raised", say("more is tolerated"))

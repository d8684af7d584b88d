"""A promise tolerates less

Customers may expect more: what was tolerated is late now, or counts at all. The figures get worse without any worse
service, so they cannot be compared with those from before.

Before:
```yaml
kind: response-times
targets:
  - {id: urban, title: 城区故障修复, limits: max <= 24 h, grace: 30 min}
```
After:
```yaml
kind: response-times
targets:
  - {id: urban, title: 城区故障修复, limits: max <= 24 h, grace: 15 min}  # <-
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

LEVEL = Level.INFO
SORT: Sort = "tightened"
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
    return tolerance_told(change, around, "lowered", say("less is tolerated"))

"""Days off are working days again

The clock of working days runs on them again. Plan who works.

Before:
```yaml
kind: calendar
week: {mon: 09:00-18:00}
closed: [2027-01-01, 2027-02-06]
```
After:
```yaml
kind: calendar
week: {mon: 09:00-18:00}
closed: [2027-01-01]  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import ValuesChanged
from qsstd.diff.judge import Judgement
from qsstd.diff.told.week import days_removed
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.WARNING
SORT: Sort = "tightened"
TOUCHES: tuple[Whom, ...] = ("customers", "staff")
OF = ("calendar.closed",)


def judge(change: ValuesChanged) -> Iterator[Judgement]:
    return days_removed(change, say("days are no longer off"))

"""Further days off

No clock of working days runs on them, so what is promised in working days takes longer around them. Tell customers
before, and plan who is on duty.

Before:
```yaml
kind: calendar
week: {mon: 09:00-18:00}
closed: [2027-01-01]
```
After:
```yaml
kind: calendar
week: {mon: 09:00-18:00}
closed: [2027-01-01, 2027-02-06]  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import ValuesChanged
from qsstd.diff.judge import Judgement
from qsstd.diff.told.week import days_added
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.WARNING
SORT: Sort = "relaxed"
TOUCHES: tuple[Whom, ...] = ("customers", "staff")
OF = ("calendar.closed",)


def judge(change: ValuesChanged) -> Iterator[Judgement]:
    return days_added(change, say("further days are off"))

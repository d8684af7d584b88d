"""A calendar has other working hours

Neither simply more nor fewer than before: some hours came and some went. What is promised in working hours ends at
other times, and figures in working hours cannot be compared with those from before.

Before:
```yaml
kind: calendar
week:
  mon: 09:00-17:00
  tue: 09:00-18:00
```
After:
```yaml
kind: calendar
week:
  mon: 10:00-18:00  # <-
  tue: 09:00-18:00
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import ValuesChanged
from qsstd.diff.judge import Judgement
from qsstd.diff.told.week import hours_told
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.WARNING
SORT: Sort = "redefined"
TOUCHES: tuple[Whom, ...] = ("customers", "staff", "figures")
OF = (
    "calendar.week.mon",
    "calendar.week.tue",
    "calendar.week.wed",
    "calendar.week.thu",
    "calendar.week.fri",
    "calendar.week.sat",
    "calendar.week.sun",
)


def judge(change: ValuesChanged) -> Iterator[Judgement]:
    return hours_told(change, "other", lambda day: say("the working hours of {day} are others", day=day))

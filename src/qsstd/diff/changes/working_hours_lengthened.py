"""A calendar has more working hours

What is promised in working hours is done sooner, and channels that go by it are open longer. Duty rosters follow, and
figures in working hours cannot be compared with those from before.

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
  mon: 09:00-18:00  # <-
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

LEVEL = Level.INFO
SORT: Sort = "tightened"
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
    return hours_told(change, "longer", lambda day: say("the working hours of {day} are longer", day=day))

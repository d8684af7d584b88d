"""The time limit of a step goes by another calendar

Working hours and working days are other hours and days now, so the same time limit may end sooner or later. Those who
do the step must know by which days they work.

The calendar of a promise, and what changes inside a calendar, are found by other names.

Before:
```yaml
kind: process
steps:
  - id: check
    title: 复核答复
    owner: quality-manager
    calendar: every-day
    limits: max <= 8 wh
```
After:
```yaml
kind: process
steps:
  - id: check
    title: 复核答复
    owner: quality-manager
    calendar: office-hours  # <-
    limits: max <= 8 wh
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import FieldChanged
from qsstd.diff.judge import Judgement
from qsstd.diff.told.people import another_one
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.WARNING
SORT: Sort = "redefined"
TOUCHES: tuple[Whom, ...] = ("staff",)
OF = ("step.calendar",)


def judge(change: FieldChanged) -> Iterator[Judgement]:
    return another_one(change, "calendar", say("the time limit goes by another calendar"))

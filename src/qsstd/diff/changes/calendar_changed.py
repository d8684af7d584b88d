"""A promise goes by another calendar

Working hours and working days are other hours and days now, so the same number may end sooner or later. Customers
must be told by which days they may count, staff by which they work. Figures from before cannot be compared.

What changes inside a calendar is found at the calendar.

Before:
```yaml
# file: work.yaml
kind: calendar
week: {mon: ['09:00-17:00']}
# file: every-day.yaml
kind: calendar
week: {mon: ['08:00-20:00']}
# file: example.yaml
kind: response-times
targets:
  - {id: reply, title: 咨询回电, calendar: every-day, limits: max <= 8 wh}
```
After:
```yaml
# file: work.yaml
kind: calendar
week: {mon: ['09:00-17:00']}
# file: every-day.yaml
kind: calendar
week: {mon: ['08:00-20:00']}
# file: example.yaml
kind: response-times
targets:
  - {id: reply, title: 咨询回电, calendar: work, limits: max <= 8 wh}  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import FieldChanged
from qsstd.diff.judge import Judgement
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Name, Sort, Whom

LEVEL = Level.WARNING
SORT: Sort = "redefined"
TOUCHES: tuple[Whom, ...] = ("customers", "staff", "figures")
OF = ("target.calendar", "metric.calendar", "clause.calendar")


def judge(change: FieldChanged) -> Iterator[Judgement]:
    before, after = (Name("calendar", one) if one else None for one in (change.before, change.after))
    yield Judgement(say("working time goes by another calendar"), before, after)

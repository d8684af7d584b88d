"""Make-up working days are free again

No clock of working days runs on them, so what is promised in working days takes longer around them.

Before:
```yaml
kind: calendar
week: {mon: 09:00-18:00}
open: [2027-01-01, 2027-02-06]
```
After:
```yaml
kind: calendar
week: {mon: 09:00-18:00}
open: [2027-01-01]  # <-
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
SORT: Sort = "relaxed"
TOUCHES: tuple[Whom, ...] = ("customers", "staff")
OF = ("calendar.open",)


def judge(change: ValuesChanged) -> Iterator[Judgement]:
    return days_removed(change, say("days are no longer make-up working days"))

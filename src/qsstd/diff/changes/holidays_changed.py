"""Other public holidays

Those of another country, or known until another day. Working days are other days, so limits in working days end on
other days.

Before:
```yaml
kind: calendar
week: {mon: 09:00-18:00}
holidays: {country: CN, covers: 2026-12-31}
```
After:
```yaml
kind: calendar
week: {mon: 09:00-18:00}
holidays: {country: CN, covers: 2027-12-31}  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import FieldChanged
from qsstd.diff.judge import Judgement
from qsstd.findings import Level
from qsstd.kinds.calendar import Holidays
from qsstd.messages import say
from qsstd.revision import Said, Sort, Whom

LEVEL = Level.WARNING
SORT: Sort = "redefined"
TOUCHES: tuple[Whom, ...] = ("customers", "staff", "figures")
OF = ("calendar.holidays",)


def judge(change: FieldChanged) -> Iterator[Judgement]:
    yield Judgement(say("other public holidays"), shown(change.before), shown(change.after))


def shown(holidays: Holidays | None) -> Said:
    if holidays is None:
        return None
    if holidays.covers is None:
        return holidays.country
    return say("{country}, known until {day}", country=holidays.country, day=str(holidays.covers))

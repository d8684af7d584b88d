"""An alarm is raised by something else

The limits of a watch or of an early warning look at another statistic or count by another clock, so that the alarm
comes neither earlier nor later than before, but in other cases. Whoever acts on it must know what it means now; how
often it was raised before tells nothing any more.

Before:
```yaml
kind: monitoring
watches:
  - {id: daily, of: answer-rate, every: day, owner: quality-manager, limits: mean <= 20 s}
```
After:
```yaml
kind: monitoring
watches:
  - {id: daily, of: answer-rate, every: day, owner: quality-manager, limits: share >= 80 % within 15 s}  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import LimitsChanged
from qsstd.diff.judge import Around, Judgement
from qsstd.diff.told.limits import limits_told
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.WARNING
SORT: Sort = "redefined"
TOUCHES: tuple[Whom, ...] = ("staff",)
OF = (
    "metric.warning",
    "watch.limits",
)


def judge(change: LimitsChanged, around: Around) -> Iterator[Judgement]:
    return limits_told(change, around, "incomparable", say("the alarm is raised by something else"))

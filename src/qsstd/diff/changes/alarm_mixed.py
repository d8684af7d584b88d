"""An alarm is raised earlier for one thing, later for another

The limits of a watch or of an early warning are stricter in one respect and looser in another. Whoever watches must
know what raises the alarm no longer, and who sees it instead.

Before:
```yaml
kind: monitoring
watches:
  - {id: daily, of: answer-rate, every: day, owner: quality-manager, limits: [mean <= 20 s, max <= 60 s]}
```
After:
```yaml
kind: monitoring
watches:
  - {id: daily, of: answer-rate, every: day, owner: quality-manager, limits: [mean <= 15 s, max <= 90 s]}  # <-
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
SORT: Sort = "relaxed"
TOUCHES: tuple[Whom, ...] = ("staff",)
OF = (
    "metric.warning",
    "watch.limits",
)


def judge(change: LimitsChanged, around: Around) -> Iterator[Judgement]:
    return limits_told(change, around, "mixed", say("the alarm is raised earlier for one thing and later for another"))

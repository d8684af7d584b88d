"""An alarm is raised earlier

The limits of a watch or of an early warning are stricter: it is raised by smaller deviations, and more often. Whoever
must act on it has more to do, and more time until customers notice.

Before:
```yaml
kind: monitoring
watches:
  - {id: daily, of: answer-rate, every: day, owner: quality-manager, limits: share >= 80 % within 15 s}
```
After:
```yaml
kind: monitoring
watches:
  - {id: daily, of: answer-rate, every: day, owner: quality-manager, limits: share >= 82 % within 15 s}  # <-
```

Before:
```yaml
kind: metrics
metrics:
  - {id: answer-rate, title: 接通率, limits: share >= 85 % within 15 s, warning: share >= 87 % within 15 s}
```
After:
```yaml
kind: metrics
metrics:
  - {id: answer-rate, title: 接通率, limits: share >= 85 % within 15 s, warning: share >= 88 % within 15 s}  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import LimitsChanged
from qsstd.diff.judge import Around, Judgement
from qsstd.diff.told.limits import comes_or_goes, limits_told
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.INFO
SORT: Sort = "tightened"
TOUCHES: tuple[Whom, ...] = ("staff",)
OF = (
    "metric.warning",
    "watch.limits",
)


def judge(change: LimitsChanged, around: Around) -> Iterator[Judgement]:
    if not comes_or_goes(change):
        yield from limits_told(change, around, "stricter", say("the alarm is raised earlier"))

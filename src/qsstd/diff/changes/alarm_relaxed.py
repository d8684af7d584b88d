"""An alarm is raised later

The limits of a watch or of an early warning are looser: what raised it before goes by unseen, and there is less time
to act. Where the alarm came too often, make sure that its cause was mended and not only its limit.

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
  - {id: daily, of: answer-rate, every: day, owner: quality-manager, limits: share >= 75 % within 15 s}  # <-
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
  - {id: answer-rate, title: 接通率, limits: share >= 85 % within 15 s, warning: share >= 86 % within 15 s}  # <-
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

LEVEL = Level.WARNING
SORT: Sort = "relaxed"
TOUCHES: tuple[Whom, ...] = ("staff",)
OF = (
    "metric.warning",
    "watch.limits",
)


def judge(change: LimitsChanged, around: Around) -> Iterator[Judgement]:
    if not comes_or_goes(change):
        yield from limits_told(change, around, "looser", say("the alarm is raised later"))

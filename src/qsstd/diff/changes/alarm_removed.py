"""An alarm was removed

A watch or a metric has no limits any more whose breach raises an alarm. Somebody may still look at the figures, but
nothing says when to act, and bad figures are found at the review or by customers.

A watch that is gone with its limits is a change of its own.

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
  - {id: daily, of: answer-rate, every: day, owner: quality-manager}  # <-
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
  - {id: answer-rate, title: 接通率, limits: share >= 85 % within 15 s}  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import LimitsChanged
from qsstd.diff.judge import Judgement
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.ERROR
SORT: Sort = "removed"
TOUCHES: tuple[Whom, ...] = ("staff",)
OF = (
    "metric.warning",
    "watch.limits",
)


def judge(change: LimitsChanged) -> Iterator[Judgement]:
    before, after = change.before_in_force.limits, change.after_in_force.limits
    if before and not after:
        yield Judgement(say("the alarm was removed"), before or None, after or None)

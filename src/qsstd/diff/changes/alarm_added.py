"""An alarm was added

A watch or a metric has limits whose breach raises an alarm, where it had none. Whoever looks at it must know what to do
when it comes; for a watch that is its action.

A new watch that comes with its limits is a change of its own.

Before:
```yaml
kind: monitoring
watches:
  - {id: daily, of: answer-rate, every: day, owner: quality-manager}
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
from qsstd.diff.judge import Judgement
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.INFO
SORT: Sort = "added"
TOUCHES: tuple[Whom, ...] = ("staff",)
OF = (
    "metric.warning",
    "watch.limits",
)


def judge(change: LimitsChanged) -> Iterator[Judgement]:
    before, after = change.before_in_force.limits, change.after_in_force.limits
    if not before and after:
        yield Judgement(say("an alarm was added"), before or None, after or None)

"""Another metric is watched

The one that was watched is watched no more, unless another watch does. Look whether limits and action fit the new one.

Before:
```yaml
kind: monitoring
watches:
  - {id: urban-repair, of: repair-metrics/urban, every: week, limits: mean <= 18 h}
```
After:
```yaml
kind: monitoring
watches:
  - {id: urban-repair, of: repair-metrics/all, every: week, limits: mean <= 18 h}  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import FieldChanged
from qsstd.diff.judge import Around, Judgement
from qsstd.diff.told.names import named
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.WARNING
SORT: Sort = "redefined"
TOUCHES: tuple[Whom, ...] = ("staff",)
OF = ("watch.of",)


def judge(change: FieldChanged, around: Around) -> Iterator[Judgement]:
    before = named(around.old, change.old, change.before, "metric")
    after = named(around.new, change.new, change.after, "metric")
    yield Judgement(say("another metric is watched"), before, after)

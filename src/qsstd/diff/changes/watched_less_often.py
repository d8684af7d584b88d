"""A metric is watched, or the effect evaluated, less often

What goes wrong is seen later. Look whether the customers who meet it can wait so long.

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
  - {id: urban-repair, of: repair-metrics/urban, every: month, limits: mean <= 18 h}  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import FieldChanged
from qsstd.diff.judge import Judgement
from qsstd.diff.told.monitoring import interval, is_more_often
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.WARNING
SORT: Sort = "relaxed"
TOUCHES: tuple[Whom, ...] = ("staff",)
OF = ("watch.every", "evaluation.every")


def judge(change: FieldChanged) -> Iterator[Judgement]:
    if is_more_often(change.after, change.before):
        yield interval(change, say("it is looked at less often"))

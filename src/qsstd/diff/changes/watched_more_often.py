"""A metric is watched, or the effect evaluated, more often

Whoever does it has more to do, and the figures must be there in time.

Before:
```yaml
kind: monitoring
watches:
  - {id: repeat-faults, of: repair-metrics/repeat-faults, every: month, limits: rate <= 4 %}
```
After:
```yaml
kind: monitoring
watches:
  - {id: repeat-faults, of: repair-metrics/repeat-faults, every: week, limits: rate <= 4 %}  # <-
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

LEVEL = Level.INFO
SORT: Sort = "tightened"
TOUCHES: tuple[Whom, ...] = ("staff",)
OF = ("watch.every", "evaluation.every")


def judge(change: FieldChanged) -> Iterator[Judgement]:
    if is_more_often(change.before, change.after):
        yield interval(change, say("it is looked at more often"))

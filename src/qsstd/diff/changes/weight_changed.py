"""A metric has another weight in the assessment

The same service gets another total: totals from before cannot be compared. More weight on one metric is less on the
others; who answers for them must know by what they are judged.

Before:
```yaml
kind: metrics
metrics:
  - {id: answered, title: 接通率, weight: 30 %}
```
After:
```yaml
kind: metrics
metrics:
  - {id: answered, title: 接通率, weight: 40 %}  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import FieldChanged
from qsstd.diff.judge import Judgement
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.WARNING
SORT: Sort = "redefined"
TOUCHES: tuple[Whom, ...] = ("figures",)
OF = ("metric.weight",)


def judge(change: FieldChanged) -> Iterator[Judgement]:
    yield Judgement(say("it has another weight"), change.before, change.after)

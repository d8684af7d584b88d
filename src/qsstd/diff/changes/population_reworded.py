"""The cases of a promise are written otherwise

They are proved to be the same: ranges that touch were joined, or one was cut in two. Nobody gains or loses anything.

Before:
```yaml
kind: response-times
targets:
  - {id: shop, title: 营业厅等候, when: {hour: ['08:00..12:00', '12:00..18:00']}, limits: max <= 15 min}
```
After:
```yaml
kind: response-times
targets:
  - {id: shop, title: 营业厅等候, when: {hour: '08:00..18:00'}, limits: max <= 15 min}  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import FieldChanged
from qsstd.diff.judge import Judgement
from qsstd.diff.told.population import population_told
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort

LEVEL = Level.INFO
SORT: Sort = "editorial"
OF = ("target.when", "metric.when", "clause.when")


def judge(change: FieldChanged) -> Iterator[Judgement]:
    return population_told(change, "reworded", say("the same cases are written otherwise"))

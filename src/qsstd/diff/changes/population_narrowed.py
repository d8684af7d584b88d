"""A promise is for fewer cases

Some customers had the promise and have it no more, though no limit was touched. Unless another promise takes their
cases over, they are left without one: say so in the notice, and look whether the regulation lets them go.

Only what is proved counts: a condition or a bound that was added, a value that was dropped.

Before:
```yaml
kind: response-times
targets:
  - {id: repair, title: 故障修复, when: {area: [urban, rural]}, limits: max <= 24 h}
```
After:
```yaml
kind: response-times
targets:
  - {id: repair, title: 故障修复, when: {area: urban}, limits: max <= 24 h}  # <-
```
Before:
```yaml
kind: response-times
targets:
  - {id: repair, title: 故障修复, limits: max <= 24 h}
```
After:
```yaml
kind: response-times
targets:
  - {id: repair, title: 故障修复, when: {customer: public}, limits: max <= 24 h}  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import FieldChanged
from qsstd.diff.judge import Judgement
from qsstd.diff.told.population import population_told
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.ERROR
SORT: Sort = "relaxed"
TOUCHES: tuple[Whom, ...] = ("customers", "staff", "figures")
OF = ("target.when", "metric.when", "clause.when")


def judge(change: FieldChanged) -> Iterator[Judgement]:
    return population_told(change, "narrowed", say("fewer cases are covered"))

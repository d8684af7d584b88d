"""A promise is for other cases

Some cases may have come and some may have gone: it is not proved that those who had the promise still have it. Compare
both sides with a person who knows the customers, and say in the notice who gains and who loses. The figures of other
cases cannot be compared.

A word that was only renamed looks like this too; then nobody loses anything.

Before:
```yaml
kind: response-times
targets:
  - {id: repair, title: 故障修复, when: {area: urban}, limits: max <= 24 h}
```
After:
```yaml
kind: response-times
targets:
  - {id: repair, title: 故障修复, when: {area: suburban}, limits: max <= 24 h}  # <-
```
Before:
```yaml
kind: response-times
targets:
  - {id: small, title: 小单位装机, when: {lines: 1..10}, limits: max <= 5 d}
```
After:
```yaml
kind: response-times
targets:
  - {id: small, title: 小单位装机, when: {lines: 5..20}, limits: max <= 5 d}  # <-
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
SORT: Sort = "redefined"
TOUCHES: tuple[Whom, ...] = ("customers", "staff", "figures")
OF = ("target.when", "metric.when", "clause.when")


def judge(change: FieldChanged) -> Iterator[Judgement]:
    return population_told(change, "changed", say("it is for other cases"))

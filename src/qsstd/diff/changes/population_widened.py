"""A promise is for more cases

Every case that it was for is still one, and others are added. More customers may rely on it, and more work falls
under the limit: those who do it must know before it takes effect. The figures of more cases are not those of fewer.

Only what is proved counts: a condition that was dropped, a value that was added, a range that holds the old one. A
metric or a target that takes its terms from another promise may have its cases from there; that it names some is not
found here but by population-changed.

Before:
```yaml
kind: response-times
targets:
  - {id: urban, title: 城区故障修复, when: {area: urban}, limits: max <= 24 h}
```
After:
```yaml
kind: response-times
targets:
  - {id: urban, title: 城区故障修复, when: {area: [urban, suburban]}, limits: max <= 24 h}  # <-
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
  - {id: small, title: 小单位装机, when: {lines: 1..20}, limits: max <= 5 d}  # <-
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

LEVEL = Level.INFO
SORT: Sort = "tightened"
TOUCHES: tuple[Whom, ...] = ("customers", "staff", "figures")
OF = ("target.when", "metric.when", "clause.when")


def judge(change: FieldChanged) -> Iterator[Judgement]:
    return population_told(change, "widened", say("more cases are covered"))

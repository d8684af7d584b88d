"""The goal starts from another figure

What was gained is counted from it, so it is larger or smaller although nothing was done.

Before:
```yaml
kind: goals
goals:
  - id: repair
    statement: 故障修复不超过一天
    baseline: {value: 50 h, date: 2026-01-31}
```
After:
```yaml
kind: goals
goals:
  - id: repair
    statement: 故障修复不超过一天
    baseline: {value: 44 h, date: 2026-01-31}  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import FieldChanged
from qsstd.diff.judge import Judgement
from qsstd.findings import Level
from qsstd.kinds.goals import Baseline
from qsstd.messages import say
from qsstd.revision import Said, Sort, Whom

LEVEL = Level.WARNING
SORT: Sort = "redefined"
TOUCHES: tuple[Whom, ...] = ("figures",)
OF = ("goal.baseline",)


def judge(change: FieldChanged) -> Iterator[Judgement]:
    yield Judgement(say("the goal starts from another figure"), shown(change.before), shown(change.after))


def shown(baseline: Baseline | None) -> Said:
    return (baseline.value, str(baseline.date)) if baseline else None

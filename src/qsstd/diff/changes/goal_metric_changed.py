"""A goal is measured by another metric

What was reached so far cannot be compared with what will be measured.

Before:
```yaml
# file: results.yaml
kind: metrics
metrics:
  - {id: mean-repair, title: 平均修复时长, unit: h, better: lower}
  - {id: max-repair, title: 最长修复时长, unit: h, better: lower}
# file: example.yaml
kind: goals
goals:
  - id: repair
    statement: 故障修复不超过一天
    of: results/mean-repair
```
After:
```yaml
# file: results.yaml
kind: metrics
metrics:
  - {id: mean-repair, title: 平均修复时长, unit: h, better: lower}
  - {id: max-repair, title: 最长修复时长, unit: h, better: lower}
# file: example.yaml
kind: goals
goals:
  - id: repair
    statement: 故障修复不超过一天
    of: results/max-repair  # <-
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
TOUCHES: tuple[Whom, ...] = ("figures",)
OF = ("goal.of",)


def judge(change: FieldChanged, around: Around) -> Iterator[Judgement]:
    before = named(around.old, change.old, change.before, "metric")
    after = named(around.new, change.new, change.after, "metric")
    yield Judgement(say("the goal is measured by another metric"), before, after)

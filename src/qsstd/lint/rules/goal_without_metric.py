"""A goal that no metric measures.

Without a metric nobody can say whether the goal has been reached: it is a slogan.

Bad:

```yaml
kind: goals
goals:
  - id: faster  # <-
    statement: 让修复更快
```

Good:

```yaml
# file: goals.yaml
kind: goals
goals:
  - id: faster
    statement: 城镇平均修复时限降到 20 小时
    of: repair-metrics/mean-repair
    limits: [mean <= 20 h]
# file: repair-metrics.yaml
kind: metrics
metrics:
  - id: mean-repair
    title: 平均修复时限
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.findings import Level, Place, Problem
from qsstd.kinds.goals import Goal
from qsstd.lint.rule import Context
from qsstd.lint.status import is_finished
from qsstd.messages import say

LEVEL = Level.WARNING


def check(goal: Goal, at: Place, context: Context) -> Iterator[Problem]:
    if goal.of is None and is_finished(context):
        yield Problem(
            at,
            say("no metric measures the goal '{goal}'", goal=goal.statement),
            hint=say("name the metric with 'of:', and say in 'limits:' what it must reach"),
        )

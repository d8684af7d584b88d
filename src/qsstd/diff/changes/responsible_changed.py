"""Another role answers for a metric, a watch, an evaluation or an action

The one must hand it over and the other must know that it is theirs; without both it is nobody's. Who answers for a
document or a step is found by other names.

Before:
```yaml
kind: metrics
metrics:
  - {id: answered, title: 接通率, owner: shift-lead}
```
After:
```yaml
kind: metrics
metrics:
  - {id: answered, title: 接通率, owner: quality-manager}  # <-
```
Before:
```yaml
kind: review
quarter: 2026Q3
actions:
  - {id: retrain, statement: 重新培训坐席, owner: shift-lead}
```
After:
```yaml
kind: review
quarter: 2026Q3
actions:
  - {id: retrain, statement: 重新培训坐席, owner: quality-manager}  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import FieldChanged
from qsstd.diff.judge import Judgement
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Name, Sort, Whom

LEVEL = Level.WARNING
SORT: Sort = "redefined"
TOUCHES: tuple[Whom, ...] = ("staff",)
OF = ("metric.owner", "watch.owner", "evaluation.owner", "action.owner")


def judge(change: FieldChanged) -> Iterator[Judgement]:
    before, after = (Name("role", one) if one else None for one in (change.before, change.after))
    roles = tuple(one.target for one in (before, after) if one)
    yield Judgement(say("another role answers for it"), before, after, roles=roles)

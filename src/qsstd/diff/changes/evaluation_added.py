"""Another regular evaluation of the effect of the standards

Somebody must do it as often as it is written, and its results belong into the review.

Before:
```yaml
kind: monitoring
evaluations:
  - {id: survey, title: 客户满意度调查, method: survey, every: quarter, owner: quality-manager}
```
After:
```yaml
kind: monitoring
evaluations:
  - {id: survey, title: 客户满意度调查, method: survey, every: quarter, owner: quality-manager}
  - {id: talks, title: 员工座谈, method: staff-feedback, every: quarter, owner: quality-manager}  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import EntryAdded
from qsstd.diff.judge import Around, Judgement
from qsstd.diff.told.monitoring import entry_alone
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.INFO
SORT: Sort = "added"
TOUCHES: tuple[Whom, ...] = ("staff",)
OF = ("evaluation",)


def judge(change: EntryAdded, around: Around) -> Iterator[Judgement]:
    return entry_alone(change, around, say("an evaluation was added"))

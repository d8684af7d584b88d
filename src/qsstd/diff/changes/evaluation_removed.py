"""A regular evaluation of the effect of the standards was removed

From this side nobody looks any more whether the standards help. An evaluation that has another id now is found as
renamed.

Before:
```yaml
kind: monitoring
evaluations:
  - {id: survey, title: 客户满意度调查, method: survey, every: quarter, owner: quality-manager}
  - {id: talks, title: 员工座谈, method: staff-feedback, every: quarter, owner: quality-manager}
```
After:
```yaml
kind: monitoring  # <-
evaluations:
  - {id: survey, title: 客户满意度调查, method: survey, every: quarter, owner: quality-manager}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import EntryRemoved
from qsstd.diff.judge import Around, Judgement
from qsstd.diff.told.monitoring import entry_alone
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.WARNING
SORT: Sort = "removed"
TOUCHES: tuple[Whom, ...] = ("staff",)
OF = ("evaluation",)


def judge(change: EntryRemoved, around: Around) -> Iterator[Judgement]:
    return entry_alone(change, around, say("an evaluation was removed"))

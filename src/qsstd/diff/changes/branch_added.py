"""A step has a branch that it did not have

In one case the work goes another way. Those who do the step must know how they recognise the case, and the one it goes
to must expect it.

Before:
```yaml
kind: process
steps:
  - id: check
    title: 复核答复
    owner: quality-manager
    next:
      - {to: answer, when: 事实清楚}
```
After:
```yaml
kind: process
steps:
  - id: check
    title: 复核答复
    owner: quality-manager
    next:
      - {to: answer, when: 事实清楚}
      - {to: investigate, when: 须调查}  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import PartsChanged
from qsstd.diff.judge import Around, Judgement
from qsstd.diff.told.steps import branches_added
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.WARNING
SORT: Sort = "added"
TOUCHES: tuple[Whom, ...] = ("staff",)
OF = ("step.next",)


def judge(change: PartsChanged, around: Around) -> Iterator[Judgement]:
    return branches_added(change, around, say("a branch was added"))

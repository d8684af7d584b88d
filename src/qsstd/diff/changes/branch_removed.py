"""A step has a branch no more

The case in which it was taken goes another way now, or the process ends here. Look whether the step that it led to is
still reached.

Before:
```yaml
kind: process
steps:
  - id: check
    title: 复核答复
    owner: quality-manager
    next:
      - {to: answer, when: 事实清楚}
      - {to: investigate, when: 须调查}
```
After:
```yaml
kind: process
steps:
  - id: check
    title: 复核答复
    owner: quality-manager
    next:  # <-
      - {to: answer, when: 事实清楚}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import PartsChanged
from qsstd.diff.judge import Around, Judgement
from qsstd.diff.told.steps import branches_removed
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.WARNING
SORT: Sort = "removed"
TOUCHES: tuple[Whom, ...] = ("staff",)
OF = ("step.next",)


def judge(change: PartsChanged, around: Around) -> Iterator[Judgement]:
    return branches_removed(change, around, say("a branch was removed"))

"""A step needs something more

Somebody must supply it, or the step waits: look which step before it makes it.

Before:
```yaml
kind: process
steps:
  - id: check
    title: 复核答复
    owner: quality-manager
    input:
      - 投诉工单
```
After:
```yaml
kind: process
steps:
  - id: check
    title: 复核答复
    owner: quality-manager
    input:
      - 投诉工单
      - 调查报告  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import TextsChanged
from qsstd.diff.judge import Judgement
from qsstd.diff.told.wording import added
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.WARNING
SORT: Sort = "added"
TOUCHES: tuple[Whom, ...] = ("staff",)
OF = ("step.input",)


def judge(change: TextsChanged) -> Iterator[Judgement]:
    return added(change, say("the step needs something more"))

"""A step no longer produces something

A step after it, or a metric, may wait for it in vain.

Before:
```yaml
kind: process
steps:
  - id: survey
    title: 现场勘查
    owner: field-technician
    output:
      - 勘查记录
      - 材料清单
```
After:
```yaml
kind: process
steps:
  - id: survey
    title: 现场勘查
    owner: field-technician
    output:  # <-
      - 勘查记录
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import TextsChanged
from qsstd.diff.judge import Judgement
from qsstd.diff.told.wording import removed
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.WARNING
SORT: Sort = "removed"
TOUCHES: tuple[Whom, ...] = ("staff",)
OF = ("step.output",)


def judge(change: TextsChanged) -> Iterator[Judgement]:
    return removed(change, say("the step no longer produces something"))

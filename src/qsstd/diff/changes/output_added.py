"""A step produces something more

Those who do the step must make it, and somebody should use it: look which step after it needs it.

Before:
```yaml
kind: process
steps:
  - id: survey
    title: 现场勘查
    owner: field-technician
    output:
      - 勘查记录
```
After:
```yaml
kind: process
steps:
  - id: survey
    title: 现场勘查
    owner: field-technician
    output:
      - 勘查记录
      - 材料清单  # <-
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

LEVEL = Level.INFO
SORT: Sort = "added"
TOUCHES: tuple[Whom, ...] = ("staff",)
OF = ("step.output",)


def judge(change: TextsChanged) -> Iterator[Judgement]:
    return added(change, say("the step produces something more"))

"""An exception was removed from a step

In this case the step is done as in any other from now on. Those who were used to it must be told.

Before:
```yaml
kind: process
steps:
  - id: repair
    title: 排除障碍
    owner: field-technician
    exceptions:
      - 区域停电的，记录后等待来电
      - 用户不在家的，改约时间
```
After:
```yaml
kind: process
steps:
  - id: repair
    title: 排除障碍
    owner: field-technician
    exceptions:  # <-
      - 区域停电的，记录后等待来电
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
OF = ("step.exceptions",)


def judge(change: TextsChanged) -> Iterator[Judgement]:
    return removed(change, say("an exception was removed"))

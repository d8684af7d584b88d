"""An exception was added to a step

In this case the step is done otherwise. Those who do it must know how they recognise the case. If customers get less in
it, that belongs into what is promised, too.

Before:
```yaml
kind: process
steps:
  - id: repair
    title: 排除障碍
    owner: field-technician
    exceptions:
      - 区域停电的，记录后等待来电
```
After:
```yaml
kind: process
steps:
  - id: repair
    title: 排除障碍
    owner: field-technician
    exceptions:
      - 区域停电的，记录后等待来电
      - 用户不在家的，改约时间  # <-
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
OF = ("step.exceptions",)


def judge(change: TextsChanged) -> Iterator[Judgement]:
    return added(change, say("an exception was added"))

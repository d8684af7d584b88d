"""Something is no longer forbidden to do

Staff may do it from now on. Look whether it was forbidden for a reason that still holds.

Before:
```yaml
kind: attitude
scenarios:
  - id: opening
    title: 接听
    never-do: [打断客户, 吃东西]
```
After:
```yaml
kind: attitude
scenarios:
  - id: opening
    title: 接听
    never-do: [打断客户]  # <-
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
SORT: Sort = "relaxed"
TOUCHES: tuple[Whom, ...] = ("staff",)
OF = ("situation.never-do",)


def judge(change: TextsChanged) -> Iterator[Judgement]:
    return removed(change, say("something is no longer forbidden to do"))

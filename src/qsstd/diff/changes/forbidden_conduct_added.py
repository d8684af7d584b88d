"""Something more is forbidden to do

What staff must never do in this moment. Who does it today must be told.

Before:
```yaml
kind: attitude
scenarios:
  - id: opening
    title: 接听
    never-do: [打断客户]
```
After:
```yaml
kind: attitude
scenarios:
  - id: opening
    title: 接听
    never-do: [打断客户, 吃东西]  # <-
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
SORT: Sort = "tightened"
TOUCHES: tuple[Whom, ...] = ("staff",)
OF = ("situation.never-do",)


def judge(change: TextsChanged) -> Iterator[Judgement]:
    return added(change, say("something more is forbidden to do"))

"""Something is excluded from what customers get in a scenario

Customers who counted on it get it no more. Say it in the notice before it takes effect, and teach those who must refuse
it how to.

Before:
```yaml
kind: service-content
scenarios:
  - id: broadband-order
    title: 宽带装机
    excludes:
      - 墙内重新布线
```
After:
```yaml
kind: service-content
scenarios:
  - id: broadband-order
    title: 宽带装机
    excludes:
      - 墙内重新布线
      - 暗管疏通  # <-
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

LEVEL = Level.ERROR
SORT: Sort = "relaxed"
TOUCHES: tuple[Whom, ...] = ("customers", "staff")
OF = ("scenario.excludes",)


def judge(change: TextsChanged) -> Iterator[Judgement]:
    return added(change, say("something is excluded from the service"))

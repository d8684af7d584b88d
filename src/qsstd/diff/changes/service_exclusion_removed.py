"""Something is no longer excluded from what customers get in a scenario

Customers may ask for it from now on. Whoever refused it must know, and what is provided should say it.

Before:
```yaml
kind: service-content
scenarios:
  - id: broadband-order
    title: 宽带装机
    excludes:
      - 墙内重新布线
      - 暗管疏通
```
After:
```yaml
kind: service-content
scenarios:
  - id: broadband-order
    title: 宽带装机
    excludes:  # <-
      - 墙内重新布线
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

LEVEL = Level.INFO
SORT: Sort = "tightened"
TOUCHES: tuple[Whom, ...] = ("customers", "staff")
OF = ("scenario.excludes",)


def judge(change: TextsChanged) -> Iterator[Judgement]:
    return removed(change, say("something is no longer excluded from the service"))

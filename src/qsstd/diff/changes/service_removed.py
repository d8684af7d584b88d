"""Customers no longer get something in a scenario

They were promised it. Say it in the notice before it takes effect, and tell those who have promised it to customers
until now.

Before:
```yaml
kind: service-content
scenarios:
  - id: broadband-order
    title: 宽带装机
    provides:
      - 入户光缆免费
      - 开通后当面测速
```
After:
```yaml
kind: service-content
scenarios:
  - id: broadband-order
    title: 宽带装机
    provides:  # <-
      - 入户光缆免费
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

LEVEL = Level.ERROR
SORT: Sort = "removed"
TOUCHES: tuple[Whom, ...] = ("customers", "staff")
OF = ("scenario.provides",)


def judge(change: TextsChanged) -> Iterator[Judgement]:
    return removed(change, say("the customer no longer gets something"))

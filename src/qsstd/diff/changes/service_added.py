"""Customers get something more in a scenario

Those who deliver it must know it, and must have what they need for it, before customers ask.

Before:
```yaml
kind: service-content
scenarios:
  - id: broadband-order
    title: 宽带装机
    provides:
      - 入户光缆免费
```
After:
```yaml
kind: service-content
scenarios:
  - id: broadband-order
    title: 宽带装机
    provides:
      - 入户光缆免费
      - 开通后当面测速  # <-
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
TOUCHES: tuple[Whom, ...] = ("customers", "staff")
OF = ("scenario.provides",)


def judge(change: TextsChanged) -> Iterator[Judgement]:
    return added(change, say("the customer gets something more"))

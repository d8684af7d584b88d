"""The steps of a process stand in another order

The manual shows them in this order and people work by it. Which step follows which is said by `next`; where that
changed, it is found by another name.

Before:
```yaml
kind: process
steps:
  - {id: accept, title: 受理, owner: hotline-agent, next: grade}
  - {id: grade, title: 定级, owner: shift-lead, next: inform}
  - {id: inform, title: 告知用户, owner: hotline-agent}
```
After:
```yaml
kind: process
steps:  # <-
  - {id: accept, title: 受理, owner: hotline-agent, next: grade}
  - {id: inform, title: 告知用户, owner: hotline-agent}
  - {id: grade, title: 定级, owner: shift-lead, next: inform}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import OrderChanged
from qsstd.diff.judge import Judgement
from qsstd.diff.told.steps import order_told
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Name, Sort, Whom

LEVEL = Level.WARNING
SORT: Sort = "redefined"
TOUCHES: tuple[Whom, ...] = ("staff",)
OF = ("process.steps",)


def judge(change: OrderChanged) -> Iterator[Judgement]:
    return order_told(change, say("the steps stand in another order"), lambda address: Name("", address))

"""The standards no longer cover an area of service

Customers of that area have nothing to rely on, unless another area takes it in.

Before:
```yaml
kind: policy
purpose: 让每位客户都得到说到做到的服务
areas:
  - {id: broadband, title: 宽带}
  - {id: television, title: 电视}
```
After:
```yaml
kind: policy  # <-
purpose: 让每位客户都得到说到做到的服务
areas:
  - {id: broadband, title: 宽带}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import EntryRemoved
from qsstd.diff.judge import Judgement
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.WARNING
SORT: Sort = "removed"
TOUCHES: tuple[Whom, ...] = ("customers", "staff")
OF = ("area",)


def judge(change: EntryRemoved) -> Iterator[Judgement]:
    yield Judgement(say("the area is gone"))

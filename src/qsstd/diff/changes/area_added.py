"""The standards cover a further area of service

It needs standards of its own: what is delivered, how fast, and who does it.

Before:
```yaml
kind: policy
purpose: 让每位客户都得到说到做到的服务
areas:
  - {id: broadband, title: 宽带}
```
After:
```yaml
kind: policy
purpose: 让每位客户都得到说到做到的服务
areas:
  - {id: broadband, title: 宽带}
  - {id: television, title: 电视}  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import EntryAdded
from qsstd.diff.judge import Judgement
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.INFO
SORT: Sort = "added"
TOUCHES: tuple[Whom, ...] = ("customers", "staff")
OF = ("area",)


def judge(change: EntryAdded) -> Iterator[Judgement]:
    yield Judgement(say("the area is new"))

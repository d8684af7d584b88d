"""An area of service takes in less

Something belongs to it no more, or is excluded now. Customers cannot rely on its standards there.

Before:
```yaml
kind: policy
purpose: 让每位客户都得到说到做到的服务
areas:
  - id: broadband
    title: 宽带
    includes: [家庭宽带, 企业宽带]
```
After:
```yaml
kind: policy
purpose: 让每位客户都得到说到做到的服务
areas:
  - id: broadband
    title: 宽带
    includes: [家庭宽带]  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import TextsChanged
from qsstd.diff.judge import Judgement
from qsstd.diff.told.wording import added, removed
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.ERROR
SORT: Sort = "relaxed"
TOUCHES: tuple[Whom, ...] = ("customers", "staff")
OF = (
    "area.includes",
    "area.excludes",
)


def judge(change: TextsChanged) -> Iterator[Judgement]:
    message = say("the area takes in less")
    return removed(change, message) if change.key[-1] == "includes" else added(change, message)

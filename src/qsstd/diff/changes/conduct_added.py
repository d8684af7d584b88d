"""Staff must do something more in a moment with the customer

What staff do in this moment. They must learn it before it takes effect.

Before:
```yaml
kind: attitude
scenarios:
  - id: opening
    title: 接听
    do: [复述客户的问题]
```
After:
```yaml
kind: attitude
scenarios:
  - id: opening
    title: 接听
    do: [复述客户的问题, 告知预计时间]  # <-
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
OF = ("situation.do",)


def judge(change: TextsChanged) -> Iterator[Judgement]:
    return added(change, say("staff must do something more"))

"""Staff need not do something any more

Staff need not do it any more. If customers noticed it, they get less than before.

Before:
```yaml
kind: attitude
scenarios:
  - id: opening
    title: 接听
    do: [复述客户的问题, 告知预计时间]
```
After:
```yaml
kind: attitude
scenarios:
  - id: opening
    title: 接听
    do: [复述客户的问题]  # <-
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

LEVEL = Level.WARNING
SORT: Sort = "relaxed"
TOUCHES: tuple[Whom, ...] = ("staff",)
OF = ("situation.do",)


def judge(change: TextsChanged) -> Iterator[Judgement]:
    return removed(change, say("staff need not do something any more"))

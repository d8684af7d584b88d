"""What staff do in a moment with the customer was reworded

Staff must do it otherwise, and be trained again.

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
    do: [复述客户的问题并请客户确认]  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import TextsChanged
from qsstd.diff.judge import Around, Judgement
from qsstd.diff.told.wording import reworded
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.WARNING
SORT: Sort = "redefined"
TOUCHES: tuple[Whom, ...] = ("staff",)
OF = ("situation.do",)


def judge(change: TextsChanged, around: Around) -> Iterator[Judgement]:
    return reworded(change, around, say("staff must do something otherwise"))

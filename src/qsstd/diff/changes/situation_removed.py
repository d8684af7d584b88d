"""A moment with the customer is gone

Nobody says any more how to speak and behave in it. Who learned it must be told whether it still holds.

Before:
```yaml
kind: attitude
scenarios:
  - {id: opening, title: 接听, say: ['您好，请讲']}
  - {id: closing, title: 结束通话, say: [感谢您的来电]}
```
After:
```yaml
kind: attitude  # <-
scenarios:
  - {id: opening, title: 接听, say: ['您好，请讲']}
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
TOUCHES: tuple[Whom, ...] = ("staff",)
OF = ("situation",)


def judge(change: EntryRemoved) -> Iterator[Judgement]:
    yield Judgement(say("a moment with the customer is gone"))

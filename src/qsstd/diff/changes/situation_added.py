"""A moment with the customer is new

Those who work in this channel must learn what to say and do in it, and what never.

Before:
```yaml
kind: attitude
scenarios:
  - {id: opening, title: 接听, say: ['您好，请讲']}
```
After:
```yaml
kind: attitude
scenarios:
  - {id: opening, title: 接听, say: ['您好，请讲']}
  - {id: closing, title: 结束通话, say: [感谢您的来电]}  # <-
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
TOUCHES: tuple[Whom, ...] = ("staff",)
OF = ("situation",)


def judge(change: EntryAdded) -> Iterator[Judgement]:
    yield Judgement(say("a moment with the customer is new"))

"""Other contacts are scored

How many and how they are drawn decides what the scores mean: those from before cannot be compared with those from
after.

Before:
```yaml
kind: attitude
scenarios: [{id: opening, title: 接听, say: ['您好，请讲']}]
sampling: 每人每月随机 5 通
```
After:
```yaml
kind: attitude
scenarios: [{id: opening, title: 接听, say: ['您好，请讲']}]
sampling: 每人每月随机 10 通，含 2 通投诉  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import FieldChanged
from qsstd.diff.judge import Around, Judgement
from qsstd.diff.told.wording import text_changed
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.WARNING
SORT: Sort = "redefined"
TOUCHES: tuple[Whom, ...] = ("figures",)
OF = ("attitude.sampling",)


def judge(change: FieldChanged, around: Around) -> Iterator[Judgement]:
    return text_changed(change, around, say("other contacts are scored"))

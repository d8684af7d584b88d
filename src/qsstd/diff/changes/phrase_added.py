"""A phrase was added to a moment with the customer

What staff say in this moment. They must learn it before it takes effect.

Before:
```yaml
kind: attitude
scenarios:
  - id: opening
    title: 接听
    say: ['您好，请讲']
```
After:
```yaml
kind: attitude
scenarios:
  - id: opening
    title: 接听
    say: ['您好，请讲', 感谢您的来电]  # <-
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
SORT: Sort = "added"
TOUCHES: tuple[Whom, ...] = ("staff",)
OF = ("situation.say",)


def judge(change: TextsChanged) -> Iterator[Judgement]:
    return added(change, say("a phrase was added"))

"""A phrase was removed from a moment with the customer

Staff need not say it any more. Who learned it must be told that it went, else it is said as before.

Before:
```yaml
kind: attitude
scenarios:
  - id: opening
    title: 接听
    say: ['您好，请讲', 感谢您的来电]
```
After:
```yaml
kind: attitude
scenarios:
  - id: opening
    title: 接听
    say: ['您好，请讲']  # <-
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
SORT: Sort = "removed"
TOUCHES: tuple[Whom, ...] = ("staff",)
OF = ("situation.say",)


def judge(change: TextsChanged) -> Iterator[Judgement]:
    return removed(change, say("a phrase was removed"))

"""A phrase is no longer banned

Staff may say it from now on. Look whether it was banned for a reason that still holds.

Before:
```yaml
kind: attitude
scenarios:
  - id: opening
    title: 接听
    never-say: [这不归我管, 你自己看着办]
```
After:
```yaml
kind: attitude
scenarios:
  - id: opening
    title: 接听
    never-say: [这不归我管]  # <-
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
OF = ("situation.never-say",)


def judge(change: TextsChanged) -> Iterator[Judgement]:
    return removed(change, say("a phrase is no longer banned"))

"""One more phrase is banned

What staff must never say in this moment. Who says it today must be told, and what says it must be found: scripts,
forms, messages.

Before:
```yaml
kind: attitude
scenarios:
  - id: opening
    title: 接听
    never-say: [这不归我管]
```
After:
```yaml
kind: attitude
scenarios:
  - id: opening
    title: 接听
    never-say: [这不归我管, 你自己看着办]  # <-
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
OF = ("situation.never-say",)


def judge(change: TextsChanged) -> Iterator[Judgement]:
    return added(change, say("one more phrase is banned"))

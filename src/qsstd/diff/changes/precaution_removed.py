"""A precaution was removed from a step

Nobody who learns the step from now on hears of it. Those who know the step must be told whether it still holds; if it
was there for safety or because a rule asks for it, it must not go without a decision.

Before:
```yaml
kind: process
steps:
  - id: climb
    title: 登杆
    owner: field-technician
    method: [按规程登杆]
    precautions:
      - 雷雨天不登杆
      - 必须系安全带
```
After:
```yaml
kind: process
steps:
  - id: climb
    title: 登杆
    owner: field-technician
    method: [按规程登杆]
    precautions:  # <-
      - 必须系安全带
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
OF = ("step.precautions",)


def judge(change: TextsChanged) -> Iterator[Judgement]:
    return removed(change, say("a precaution was removed"))

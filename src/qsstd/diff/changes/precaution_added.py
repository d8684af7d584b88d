"""A precaution was added to a step

Something went wrong or a rule asks for it. Those who do the step must hear of it before it takes effect: what is only
written down protects nobody.

Before:
```yaml
kind: process
steps:
  - id: climb
    title: 登杆
    owner: field-technician
    precautions:
      - 雷雨天不登杆
```
After:
```yaml
kind: process
steps:
  - id: climb
    title: 登杆
    owner: field-technician
    precautions:
      - 雷雨天不登杆
      - 必须系安全带  # <-
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
OF = ("step.precautions",)


def judge(change: TextsChanged) -> Iterator[Judgement]:
    return added(change, say("a precaution was added"))

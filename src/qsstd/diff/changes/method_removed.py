"""An action was removed from the method of a step

Those who know the step go on doing it until they are told. If its purpose was that the next step finds something, look
whether it still does.

Before:
```yaml
kind: process
steps:
  - id: register
    title: 登记投诉
    owner: hotline-agent
    method:
      - 请用户把经过讲完
      - 写下诉求并读给用户听
```
After:
```yaml
kind: process
steps:
  - id: register
    title: 登记投诉
    owner: hotline-agent
    method:  # <-
      - 请用户把经过讲完
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
OF = ("step.method",)


def judge(change: TextsChanged) -> Iterator[Judgement]:
    return removed(change, say("an action was removed from the method"))

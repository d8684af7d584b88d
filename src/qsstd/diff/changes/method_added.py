"""An action was added to the method of a step

Those who do the step must do it from now on and must be taught it. Look whether it still fits into the time limit of
the step.

Before:
```yaml
kind: process
steps:
  - id: register
    title: 登记投诉
    owner: hotline-agent
    method:
      - 请用户把经过讲完
```
After:
```yaml
kind: process
steps:
  - id: register
    title: 登记投诉
    owner: hotline-agent
    method:
      - 请用户把经过讲完
      - 写下诉求并读给用户听  # <-
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
OF = ("step.method",)


def judge(change: TextsChanged) -> Iterator[Judgement]:
    return added(change, say("an action was added to the method"))

"""The work goes on to another step, or in another case

Those who do the step must know to whom they give it from now on and when, and the one it goes to must expect it. A
branch that came or went altogether is found by other names.

Before:
```yaml
kind: process
steps:
  - id: register
    title: 登记投诉
    owner: hotline-agent
    next: answer
```
After:
```yaml
kind: process
steps:
  - id: register
    title: 登记投诉
    owner: hotline-agent
    next: investigate  # <-
```
Before:
```yaml
kind: process
steps:
  - id: check
    title: 复核答复
    owner: quality-manager
    next:
      - {to: answer, when: 事实清楚}
      - {to: investigate, when: 须补充调查}
```
After:
```yaml
kind: process
steps:
  - id: check
    title: 复核答复
    owner: quality-manager
    next:
      - {to: answer, when: 事实清楚且用户同意}  # <-
      - {to: investigate, when: 须补充调查}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import PartsChanged
from qsstd.diff.judge import Around, Judgement
from qsstd.diff.told.steps import hand_overs
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.WARNING
SORT: Sort = "redefined"
TOUCHES: tuple[Whom, ...] = ("staff",)
OF = ("step.next",)


def judge(change: PartsChanged, around: Around) -> Iterator[Judgement]:
    another = say("the work goes on to another step")
    return hand_overs(change, around, another, say("the work goes on there in another case"))

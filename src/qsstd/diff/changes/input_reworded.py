"""What a step needs is worded otherwise

It may be another thing now, which the step before it does not make. A translation or a mark is found by other names.

Before:
```yaml
kind: process
steps:
  - id: check
    title: 复核答复
    owner: quality-manager
    input:
      - 调查报告
```
After:
```yaml
kind: process
steps:
  - id: check
    title: 复核答复
    owner: quality-manager
    input:
      - 书面调查报告  # <-
```
Before:
```yaml
kind: process
steps:
  - id: check
    title: 复核答复
    owner: quality-manager
    input:
      - 调查报告
```
After:
```yaml
kind: process
steps:
  - id: check
    title: 复核答复
    owner: quality-manager
    input:
      - 调查报告。
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import TextsChanged
from qsstd.diff.judge import Around, Judgement
from qsstd.diff.told.wording import reworded
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.INFO
SORT: Sort = "redefined"
TOUCHES: tuple[Whom, ...] = ("staff",)
OF = ("step.input",)


def judge(change: TextsChanged, around: Around) -> Iterator[Judgement]:
    return reworded(change, around, say("what the step needs is worded otherwise"))

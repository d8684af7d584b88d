"""What a step produces is worded otherwise

It may be another thing now than the steps after it need. A translation or a mark is found by other names.

Before:
```yaml
kind: process
steps:
  - id: survey
    title: 现场勘查
    owner: field-technician
    output:
      - 材料清单
```
After:
```yaml
kind: process
steps:
  - id: survey
    title: 现场勘查
    owner: field-technician
    output:
      - 勘查材料清单  # <-
```
Before:
```yaml
kind: process
steps:
  - id: survey
    title: 现场勘查
    owner: field-technician
    output:
      - 材料清单
```
After:
```yaml
kind: process
steps:
  - id: survey
    title: 现场勘查
    owner: field-technician
    output:
      - 材料清单。
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
OF = ("step.output",)


def judge(change: TextsChanged, around: Around) -> Iterator[Judgement]:
    return reworded(change, around, say("what the step produces is worded otherwise"))

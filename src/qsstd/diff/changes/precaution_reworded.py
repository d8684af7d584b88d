"""A precaution of a step is worded otherwise

What must be minded may be more or less than before. Those who do the step must read it again; if it became weaker,
somebody must have decided that. A translation or a mark is found by other names.

Before:
```yaml
kind: process
steps:
  - id: climb
    title: 登杆
    owner: field-technician
    precautions:
      - 登杆前检查安全带
```
After:
```yaml
kind: process
steps:
  - id: climb
    title: 登杆
    owner: field-technician
    precautions:
      - 登杆前检查安全带和脚扣  # <-
```
Before:
```yaml
kind: process
steps:
  - id: climb
    title: 登杆
    owner: field-technician
    precautions:
      - 登杆前检查安全带
```
After:
```yaml
kind: process
steps:
  - id: climb
    title: 登杆
    owner: field-technician
    precautions:
      - 登杆前检查安全带。
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

LEVEL = Level.WARNING
SORT: Sort = "redefined"
TOUCHES: tuple[Whom, ...] = ("staff",)
OF = ("step.precautions",)


def judge(change: TextsChanged, around: Around) -> Iterator[Judgement]:
    return reworded(change, around, say("a precaution is worded otherwise"))

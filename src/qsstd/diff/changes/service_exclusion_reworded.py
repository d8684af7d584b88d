"""What customers do not get in a scenario is worded otherwise

It may exclude more or less than before; that is for a person to say. A translation or a mark is found by other names.

Before:
```yaml
kind: service-content
scenarios:
  - id: broadband-order
    title: 宽带装机
    excludes:
      - 入户光缆超出 100 米的部分
```
After:
```yaml
kind: service-content
scenarios:
  - id: broadband-order
    title: 宽带装机
    excludes:
      - 入户光缆超出 50 米的部分  # <-
```
Before:
```yaml
kind: service-content
scenarios:
  - id: broadband-order
    title: 宽带装机
    excludes:
      - 入户光缆超出 100 米的部分
```
After:
```yaml
kind: service-content
scenarios:
  - id: broadband-order
    title: 宽带装机
    excludes:
      - 入户光缆超出 100 米的部分。
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
TOUCHES: tuple[Whom, ...] = ("customers", "staff")
OF = ("scenario.excludes",)


def judge(change: TextsChanged, around: Around) -> Iterator[Judgement]:
    return reworded(change, around, say("what is excluded from the service is worded otherwise"))

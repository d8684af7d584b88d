"""What customers get in a scenario is worded otherwise

It may be more or less than before; that is for a person to say. If it is less, it belongs into the notice. A
translation or a mark is found by other names.

Before:
```yaml
kind: service-content
scenarios:
  - id: broadband-order
    title: 宽带装机
    provides:
      - 入户光缆 50 米以内免费
```
After:
```yaml
kind: service-content
scenarios:
  - id: broadband-order
    title: 宽带装机
    provides:
      - 入户光缆 30 米以内免费  # <-
```
Before:
```yaml
kind: service-content
scenarios:
  - id: broadband-order
    title: 宽带装机
    provides:
      - 入户光缆 50 米以内免费
```
After:
```yaml
kind: service-content
scenarios:
  - id: broadband-order
    title: 宽带装机
    provides:
      - 入户光缆 50 米以内免费。
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
OF = ("scenario.provides",)


def judge(change: TextsChanged, around: Around) -> Iterator[Judgement]:
    return reworded(change, around, say("what the customer gets is worded otherwise"))

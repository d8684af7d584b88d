"""A process or a scenario belongs to another area of service

Nobody does anything else because of it, but it is found elsewhere, and the area that it left may lack standards now.

Before:
```yaml
kind: process
area: after-sales
steps:
  - {id: answer, title: 答复用户, owner: hotline-agent}
```
After:
```yaml
kind: process
area: customer-service  # <-
steps:
  - {id: answer, title: 答复用户, owner: hotline-agent}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import FieldChanged
from qsstd.diff.judge import Judgement
from qsstd.diff.told.people import another_one
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.INFO
SORT: Sort = "redefined"
TOUCHES: tuple[Whom, ...] = ()
OF = ("process.area", "scenario.area")


def judge(change: FieldChanged) -> Iterator[Judgement]:
    return another_one(change, "area", say("it belongs to another area of service"))

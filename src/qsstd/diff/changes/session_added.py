"""A training course was held once more

The record says who was taught which version. Changes since then are not known to those who attended.

Before:
```yaml
kind: training
courses:
  - id: complaint-changes
    title: 投诉答复与复核
    roles: [hotline-agent]
    covers: [complaint-handling]
    held:
      - {date: 2026-06-28, version: 2026Q3, attended: 140}
```
After:
```yaml
kind: training
courses:
  - id: complaint-changes
    title: 投诉答复与复核
    roles: [hotline-agent]
    covers: [complaint-handling]
    held:
      - {date: 2026-06-28, version: 2026Q3, attended: 140}
      - {date: 2026-09-28, version: 2026Q4, attended: 142}  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import PartsChanged
from qsstd.diff.judge import Judgement
from qsstd.diff.told.courses import sessions_added
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.INFO
SORT: Sort = "added"
TOUCHES: tuple[Whom, ...] = ()
OF = ("course.held",)


def judge(change: PartsChanged) -> Iterator[Judgement]:
    return sessions_added(change, say("it was held once more"))

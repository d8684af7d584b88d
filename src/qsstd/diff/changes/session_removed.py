"""The record of a training course that was held is gone

Nobody can show any more that people were trained on that day. A record that was wrong should be corrected rather than
removed.

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
      - {date: 2026-09-28, version: 2026Q4, attended: 142}
```
After:
```yaml
kind: training
courses:
  - id: complaint-changes
    title: 投诉答复与复核
    roles: [hotline-agent]
    covers: [complaint-handling]
    held:  # <-
      - {date: 2026-09-28, version: 2026Q4, attended: 142}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import PartsChanged
from qsstd.diff.judge import Judgement
from qsstd.diff.told.courses import sessions_removed
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.WARNING
SORT: Sort = "removed"
TOUCHES: tuple[Whom, ...] = ()
OF = ("course.held",)


def judge(change: PartsChanged) -> Iterator[Judgement]:
    return sessions_removed(change, say("the record of one time it was held is gone"))

"""Another role takes a training course

It must be freed for it. It needs the course before it works by the standards that the course covers.

Before:
```yaml
kind: training
courses:
  - id: complaint-changes
    title: 投诉答复与复核
    roles: [hotline-agent]
    covers: [complaint-handling]
```
After:
```yaml
kind: training
courses:
  - id: complaint-changes
    title: 投诉答复与复核
    roles: [hotline-agent, shift-lead]  # <-
    covers: [complaint-handling]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import ReferencesChanged
from qsstd.diff.judge import Judgement
from qsstd.diff.told.people import ones_added
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.INFO
SORT: Sort = "added"
TOUCHES: tuple[Whom, ...] = ("staff",)
OF = ("course.roles",)


def judge(change: ReferencesChanged) -> Iterator[Judgement]:
    return ones_added(change, "role", say("another role takes the course"))

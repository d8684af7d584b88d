"""A role no longer takes a training course

New people in this role work by the standards that the course covers without being taught them, unless another course
does.

Before:
```yaml
kind: training
courses:
  - id: complaint-changes
    title: 投诉答复与复核
    roles: [hotline-agent, shift-lead]
    covers: [complaint-handling]
```
After:
```yaml
kind: training
courses:
  - id: complaint-changes
    title: 投诉答复与复核
    roles: [hotline-agent]  # <-
    covers: [complaint-handling]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import ReferencesChanged
from qsstd.diff.judge import Judgement
from qsstd.diff.told.people import ones_removed
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.WARNING
SORT: Sort = "removed"
TOUCHES: tuple[Whom, ...] = ("staff",)
OF = ("course.roles",)


def judge(change: ReferencesChanged) -> Iterator[Judgement]:
    return ones_removed(change, "role", say("a role no longer takes the course"))

"""A training course was added

The roles that take it must be freed for it, and somebody must hold it.

Before:
```yaml
kind: training
courses:
  - {id: complaint-changes, title: 投诉答复与复核, roles: [hotline-agent], covers: [complaint-handling]}
```
After:
```yaml
kind: training
courses:
  - {id: complaint-changes, title: 投诉答复与复核, roles: [hotline-agent], covers: [complaint-handling]}
  - {id: repair-safety, title: 登高作业安全, roles: [field-technician], covers: [fault-repair/climb]}  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import EntryAdded
from qsstd.diff.judge import Judgement
from qsstd.diff.told.courses import course_alone
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.INFO
SORT: Sort = "added"
TOUCHES: tuple[Whom, ...] = ("staff",)
OF = ("course",)


def judge(change: EntryAdded) -> Iterator[Judgement]:
    return course_alone(change, say("a course was added"))

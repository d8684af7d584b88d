"""A training course was removed

What it taught is taught to these roles no more, unless another course covers it. Look at each standard that it covered.
A course that has another id now is found as renamed.

Before:
```yaml
kind: training
courses:
  - {id: complaint-changes, title: 投诉答复与复核, roles: [hotline-agent], covers: [complaint-handling]}
  - {id: repair-safety, title: 登高作业安全, roles: [field-technician], covers: [fault-repair/climb]}
```
After:
```yaml
kind: training  # <-
courses:
  - {id: complaint-changes, title: 投诉答复与复核, roles: [hotline-agent], covers: [complaint-handling]}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import EntryRemoved
from qsstd.diff.judge import Judgement
from qsstd.diff.told.courses import course_alone
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.WARNING
SORT: Sort = "removed"
TOUCHES: tuple[Whom, ...] = ("staff",)
OF = ("course",)


def judge(change: EntryRemoved) -> Iterator[Judgement]:
    return course_alone(change, say("a course was removed"))

"""A training course teaches another standard

The course needs the material and the time for it. Those who took it before have not heard of this standard there.

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
    roles: [hotline-agent]
    covers: [complaint-handling, complaint-etiquette]  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import ReferencesChanged
from qsstd.diff.judge import Around, Judgement
from qsstd.diff.told.names import names_added
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.INFO
SORT: Sort = "added"
TOUCHES: tuple[Whom, ...] = ("staff",)
OF = ("course.covers",)


def judge(change: ReferencesChanged, around: Around) -> Iterator[Judgement]:
    return names_added(change, around, say("the course teaches another standard"))

"""A training course no longer teaches a standard

Unless another course covers it, the roles that work by it are taught it no more.

Before:
```yaml
kind: training
courses:
  - id: complaint-changes
    title: 投诉答复与复核
    roles: [hotline-agent]
    covers: [complaint-handling, complaint-etiquette]
```
After:
```yaml
kind: training
courses:
  - id: complaint-changes
    title: 投诉答复与复核
    roles: [hotline-agent]
    covers: [complaint-handling]  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import ReferencesChanged
from qsstd.diff.judge import Around, Judgement
from qsstd.diff.told.names import names_removed
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.WARNING
SORT: Sort = "removed"
TOUCHES: tuple[Whom, ...] = ("staff",)
OF = ("course.covers",)


def judge(change: ReferencesChanged, around: Around) -> Iterator[Judgement]:
    return names_removed(change, around, say("the course no longer teaches a standard"))

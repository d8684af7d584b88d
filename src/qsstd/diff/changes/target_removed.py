"""A target was removed

Customers had a promise and have none, unless another target takes its cases over. Say it in the notice before it takes
effect, and look whether a regulation asks for it. A target that has another id or stands elsewhere now is found as
renamed or moved.

Before:
```yaml
kind: response-times
targets:
  - {id: urban, title: 城区故障修复, limits: max <= 24 h}
  - {id: intercity, title: 长途干线抢修, when: {line: trunk}, limits: max <= 6 h}
```
After:
```yaml
kind: response-times  # <-
targets:
  - {id: urban, title: 城区故障修复, limits: max <= 24 h}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import EntryRemoved
from qsstd.diff.judge import Around, Judgement
from qsstd.diff.told.entries import promise_removed
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.ERROR
SORT: Sort = "removed"
TOUCHES: tuple[Whom, ...] = ("customers", "staff")
OF = ("target",)


def judge(change: EntryRemoved, around: Around) -> Iterator[Judgement]:
    return promise_removed(change, around, say("a target was removed"))

"""A target was added

Customers may expect what was not promised before. Those who do the work must know it before it takes effect, and a
metric and a process must go with it.

Before:
```yaml
kind: response-times
targets:
  - {id: urban, title: 城区故障修复, limits: max <= 24 h}
```
After:
```yaml
kind: response-times
targets:
  - {id: urban, title: 城区故障修复, limits: max <= 24 h}
  - {id: intercity, title: 长途干线抢修, when: {line: trunk}, limits: max <= 6 h}  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import EntryAdded
from qsstd.diff.judge import Around, Judgement
from qsstd.diff.told.entries import promise_added
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.INFO
SORT: Sort = "added"
TOUCHES: tuple[Whom, ...] = ("customers", "staff")
OF = ("target",)


def judge(change: EntryAdded, around: Around) -> Iterator[Judgement]:
    return promise_added(change, around, say("a target was added"))

"""Another role answers for the document

It must know that it does, and be handed what is open: reviews that are due, opinions without an answer.

Before:
```yaml
kind: response-times
targets: [{id: urban, title: 城区故障修复, limits: mean <= 24 h}]
owner: quality-manager
```
After:
```yaml
kind: response-times
targets: [{id: urban, title: 城区故障修复, limits: mean <= 24 h}]
owner: network-operations-lead  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import HeadChanged
from qsstd.diff.judge import Judgement
from qsstd.diff.told.people import another_one
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.WARNING
SORT: Sort = "redefined"
TOUCHES: tuple[Whom, ...] = ("staff",)
OF = ("*.owner",)


def judge(change: HeadChanged) -> Iterator[Judgement]:
    return another_one(change, "role", say("another role answers for the document"))

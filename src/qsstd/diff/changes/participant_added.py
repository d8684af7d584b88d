"""Another role is consulted or informed in a step

It must know that it is asked or told, and be there for it: a step that waits for an answer takes longer.

Before:
```yaml
kind: process
steps:
  - id: check
    title: 复核答复
    owner: quality-manager
    with: {consulted: [shift-lead]}
```
After:
```yaml
kind: process
steps:
  - id: check
    title: 复核答复
    owner: quality-manager
    with: {consulted: [shift-lead, network-operations-lead]}  # <-
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
OF = ("step.with.consulted", "step.with.informed")


def judge(change: ReferencesChanged) -> Iterator[Judgement]:
    message = say("a role is consulted that was not")
    if change.key[-1] == "informed":
        message = say("a role is informed that was not")
    return ones_added(change, "role", message)

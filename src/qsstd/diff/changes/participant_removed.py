"""A role is no longer consulted or informed in a step

It hears nothing of the step from now on. If it relied on that, or if it was asked because it knows what the owner of
the step does not, the gap shows only when something goes wrong.

Before:
```yaml
kind: process
steps:
  - id: check
    title: 复核答复
    owner: quality-manager
    with: {informed: [shift-lead, network-operations-lead]}
```
After:
```yaml
kind: process
steps:
  - id: check
    title: 复核答复
    owner: quality-manager
    with: {informed: [network-operations-lead]}  # <-
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
OF = ("step.with.consulted", "step.with.informed")


def judge(change: ReferencesChanged) -> Iterator[Judgement]:
    message = say("a role is no longer consulted")
    if change.key[-1] == "informed":
        message = say("a role is no longer informed")
    return ones_removed(change, "role", message)

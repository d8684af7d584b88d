"""Customers can ask through another channel in a scenario

Those who serve the channel must be able to take the request from the first day on.

Before:
```yaml
kind: service-content
scenarios:
  - id: broadband-order
    title: 宽带装机
    channels: [hotline, shop]
```
After:
```yaml
kind: service-content
scenarios:
  - id: broadband-order
    title: 宽带装机
    channels: [hotline, shop, app]  # <-
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
TOUCHES: tuple[Whom, ...] = ("customers", "staff")
OF = ("scenario.channels",)


def judge(change: ReferencesChanged) -> Iterator[Judgement]:
    return ones_added(change, "channel", say("customers can ask through another channel"))

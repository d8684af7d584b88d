"""Customers can no longer ask through a channel in a scenario

Who always went there is sent elsewhere. Say it in the notice before it takes effect, and teach those who serve the
channel where to send customers.

Before:
```yaml
kind: service-content
scenarios:
  - id: broadband-order
    title: 宽带装机
    channels: [hotline, shop, app]
```
After:
```yaml
kind: service-content
scenarios:
  - id: broadband-order
    title: 宽带装机
    channels: [hotline, app]  # <-
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

LEVEL = Level.ERROR
SORT: Sort = "removed"
TOUCHES: tuple[Whom, ...] = ("customers", "staff")
OF = ("scenario.channels",)


def judge(change: ReferencesChanged) -> Iterator[Judgement]:
    return ones_removed(change, "channel", say("customers can no longer ask through a channel"))

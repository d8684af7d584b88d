"""A channel is open at other hours

It goes by another calendar, or by none. Customers must be told when somebody answers, and duty rosters follow.

Other hours in the same calendar are told of the calendar.

Before:
```yaml
# file: organisation.yaml
kind: organisation
roles:
  - {id: quality-director, title: 质量总监}
  - {id: quality-manager, title: 质量经理}
channels: [{id: hotline, title: 服务热线, hours: office}]
```
After:
```yaml
# file: organisation.yaml
kind: organisation
roles:
  - {id: quality-director, title: 质量总监}
  - {id: quality-manager, title: 质量经理}
channels: [{id: hotline, title: 服务热线, hours: duty}]  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import FieldChanged
from qsstd.diff.judge import Judgement
from qsstd.diff.told.people import another_one
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.WARNING
SORT: Sort = "redefined"
TOUCHES: tuple[Whom, ...] = ("customers", "staff")
OF = ("channel.hours",)


def judge(change: FieldChanged) -> Iterator[Judgement]:
    return another_one(change, "calendar", say("the channel is open at other hours"))

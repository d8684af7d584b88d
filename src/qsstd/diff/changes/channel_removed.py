"""A way to reach the company is gone

Customers who used it must be told where to turn, and the services that could be asked for there need another channel.

Before:
```yaml
# file: organisation.yaml
kind: organisation
roles:
  - {id: quality-director, title: 质量总监}
  - {id: quality-manager, title: 质量经理}
channels:
  - {id: hotline, title: 服务热线}
  - {id: app, title: 手机客户端}
```
After:
```yaml
# file: organisation.yaml
kind: organisation  # <-
roles:
  - {id: quality-director, title: 质量总监}
  - {id: quality-manager, title: 质量经理}
channels:
  - {id: hotline, title: 服务热线}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import EntryRemoved
from qsstd.diff.judge import Judgement
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.ERROR
SORT: Sort = "removed"
TOUCHES: tuple[Whom, ...] = ("customers", "staff")
OF = ("channel",)


def judge(change: EntryRemoved) -> Iterator[Judgement]:
    yield Judgement(say("the channel is gone"))

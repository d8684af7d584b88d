"""Customers can reach the company in a new way

Look which services can be asked for there, and how fast it answers.

Before:
```yaml
# file: organisation.yaml
kind: organisation
roles:
  - {id: quality-director, title: 质量总监}
  - {id: quality-manager, title: 质量经理}
channels:
  - {id: hotline, title: 服务热线}
```
After:
```yaml
# file: organisation.yaml
kind: organisation
roles:
  - {id: quality-director, title: 质量总监}
  - {id: quality-manager, title: 质量经理}
channels:
  - {id: hotline, title: 服务热线}
  - {id: app, title: 手机客户端}  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import EntryAdded
from qsstd.diff.judge import Judgement
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.INFO
SORT: Sort = "added"
TOUCHES: tuple[Whom, ...] = ("customers", "staff")
OF = ("channel",)


def judge(change: EntryAdded) -> Iterator[Judgement]:
    yield Judgement(say("the channel is new"))

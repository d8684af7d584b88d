"""Several entries or documents became several others

`replaces` says which came from which. They are not compared one by one: read the new ones as new, and look whether
something of the old ones was lost between them.

Before:
```yaml
kind: response-times
targets:
  - {id: city, title: 市区故障修复, limits: mean <= 24 h}
  - {id: county, title: 县城故障修复, limits: mean <= 36 h}
```
After:
```yaml
kind: response-times
targets:
  - {id: firms, title: 企业故障修复, limits: mean <= 12 h, replaces: [city, county]}  # <-
  - {id: homes, title: 家庭故障修复, limits: mean <= 36 h, replaces: [city, county]}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import EntriesRegrouped
from qsstd.diff.judge import Judgement
from qsstd.diff.told.groups import group_told
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.WARNING
SORT: Sort = "redefined"
TOUCHES: tuple[Whom, ...] = ("customers", "staff", "figures")
OF = ("*",)


def judge(change: EntriesRegrouped) -> Iterator[Judgement]:
    return group_told(change, say("several became several others"))

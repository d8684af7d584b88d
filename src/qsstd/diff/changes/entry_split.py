"""One entry or document became several

`replaces` says so. A part that kept the address is compared with what was before, the others are not: read them as
new. Figures from before are of the whole, figures from after of the parts.

Before:
```yaml
kind: response-times
targets:
  - {id: repair, title: 故障修复, limits: mean <= 36 h}
```
After:
```yaml
kind: response-times
targets:
  - {id: rural, title: 农村故障修复, limits: mean <= 48 h, replaces: repair}  # <-
  - {id: urban, title: 城区故障修复, limits: mean <= 24 h, replaces: repair}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import EntrySplit
from qsstd.diff.judge import Judgement
from qsstd.diff.told.groups import group_told
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.WARNING
SORT: Sort = "redefined"
TOUCHES: tuple[Whom, ...] = ("customers", "staff", "figures")
OF = ("*",)


def judge(change: EntrySplit) -> Iterator[Judgement]:
    return group_told(change, say("one became several"))

"""Several entries or documents became one

`replaces` says so. If it kept the address of one of them, it is compared with that one, else with none: read it as
new. Figures from before are of the parts, figures from after of the whole.

Before:
```yaml
kind: response-times
targets:
  - {id: rural, title: 农村故障修复, limits: mean <= 48 h, replaces: repair}
  - {id: urban, title: 城区故障修复, limits: mean <= 24 h, replaces: repair}
```
After:
```yaml
kind: response-times
targets:
  - {id: repair, title: 故障修复, limits: mean <= 36 h}  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import EntryMerged
from qsstd.diff.judge import Judgement
from qsstd.diff.told.groups import group_told
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.WARNING
SORT: Sort = "redefined"
TOUCHES: tuple[Whom, ...] = ("customers", "staff", "figures")
OF = ("*",)


def judge(change: EntryMerged) -> Iterator[Judgement]:
    return group_told(change, say("several became one"))

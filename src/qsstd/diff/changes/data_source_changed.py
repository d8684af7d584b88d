"""The data of a metric come from elsewhere

Two systems rarely count the same: figures from before and after cannot be compared unless both were read for a while
side by side.

Before:
```yaml
kind: metrics
metrics:
  - {id: repair, title: 修复及时率, data: 障碍工单}
```
After:
```yaml
kind: metrics
metrics:
  - {id: repair, title: 修复及时率, data: 网管系统告警记录}  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import FieldChanged
from qsstd.diff.judge import Around, Judgement
from qsstd.diff.told.wording import text_changed
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.WARNING
SORT: Sort = "redefined"
TOUCHES: tuple[Whom, ...] = ("figures",)
OF = ("metric.data",)


def judge(change: FieldChanged, around: Around) -> Iterator[Judgement]:
    return text_changed(change, around, say("the data come from elsewhere"))

"""An exclusion of a promise is worded otherwise

One word more or less decides which cases count. A person must say whether the new wording lets more cases out, and
those who sort the cases must know it. A translation or a mark is found by other names; a wholly different sentence is
one that was removed and one that was added.

Before:
```yaml
kind: response-times
targets:
  - id: urban
    title: 城区故障修复
    limits: max <= 24 h
    excludes:
      - 用户终端设备故障
```
After:
```yaml
kind: response-times
targets:
  - id: urban
    title: 城区故障修复
    limits: max <= 24 h
    excludes:
      - 用户终端及室内线路设备故障  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import TextsChanged
from qsstd.diff.judge import Around, Judgement
from qsstd.diff.told.wording import reworded
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.WARNING
SORT: Sort = "redefined"
TOUCHES: tuple[Whom, ...] = ("customers", "staff", "figures")
OF = ("target.excludes", "metric.excludes", "clause.excludes")


def judge(change: TextsChanged, around: Around) -> Iterator[Judgement]:
    return reworded(change, around, say("an exclusion is worded otherwise"))

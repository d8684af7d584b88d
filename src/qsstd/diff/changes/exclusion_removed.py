"""Cases that were excluded from a promise count again

Customers may expect more: what was an excuse counts now. The figures get worse without any worse service, so they
cannot be compared with those from before; say so where they are shown side by side.

Before:
```yaml
kind: response-times
targets:
  - id: urban
    title: 城区故障修复
    limits: max <= 24 h
    excludes:
      - 用户终端设备故障
      - 小区物业拒绝进入
```
After:
```yaml
kind: response-times
targets:
  - id: urban
    title: 城区故障修复
    limits: max <= 24 h
    excludes:  # <-
      - 用户终端设备故障
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import TextsChanged
from qsstd.diff.judge import Around, Judgement
from qsstd.diff.told.exceptions import exceptions_removed
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.INFO
SORT: Sort = "tightened"
TOUCHES: tuple[Whom, ...] = ("customers", "staff", "figures")
OF = ("target.excludes", "metric.excludes", "clause.excludes")


def judge(change: TextsChanged, around: Around) -> Iterator[Judgement]:
    return exceptions_removed(change, around, say("cases are not excluded any more"))

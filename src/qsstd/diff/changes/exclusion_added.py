"""More cases are excluded from a promise

What is excluded does not count: customers have no promise for it, and the figures look better without any better
service. It loosens the promise although its number stays. Excluded cases that another promise brings in, because none
are written here any more, are found too.

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
      - 用户终端设备故障
      - 小区物业拒绝进入  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import TextsChanged
from qsstd.diff.judge import Around, Judgement
from qsstd.diff.told.exceptions import exceptions_added
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.ERROR
SORT: Sort = "relaxed"
TOUCHES: tuple[Whom, ...] = ("customers", "staff", "figures")
OF = ("target.excludes", "metric.excludes", "clause.excludes")


def judge(change: TextsChanged, around: Around) -> Iterator[Judgement]:
    return exceptions_added(change, around, say("cases are excluded in addition"))

"""The document takes effect later

Until then the version before holds. With a new version a later day is as it should be; with the same version what was
announced is put off.

Before:
```yaml
kind: response-times
targets: [{id: urban, title: 城区故障修复, limits: mean <= 24 h}]
effective: 2026-12-01
```
After:
```yaml
kind: response-times
targets: [{id: urban, title: 城区故障修复, limits: mean <= 24 h}]
effective: 2027-01-01  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import HeadChanged
from qsstd.diff.judge import Judgement
from qsstd.diff.told.ranks import days_told
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.INFO
SORT: Sort = "redefined"
TOUCHES: tuple[Whom, ...] = ("customers",)
OF = ("*.effective",)


def judge(change: HeadChanged) -> Iterator[Judgement]:
    return days_told(change, "later", say("it takes effect later"))

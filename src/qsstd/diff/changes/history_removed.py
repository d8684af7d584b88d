"""A row of the revision table is gone

What was changed then, and why, is no longer on record. Rows are added; only a mistake is a reason to take one out.

Before:
```yaml
kind: response-times
targets: [{id: urban, title: 城区故障修复, limits: mean <= 24 h}]
version: 2026Q4
history:
  - {version: 2026Q4, date: 2026-09-20, by: quality-manager, change: 按抢修数据调整}
  - {version: 2026Q3, date: 2026-06-20, by: quality-manager, change: 首次发布}
```
After:
```yaml
kind: response-times
targets: [{id: urban, title: 城区故障修复, limits: mean <= 24 h}]
version: 2026Q4
history:  # <-
  - {version: 2026Q3, date: 2026-06-20, by: quality-manager, change: 首次发布}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import PartsChanged
from qsstd.diff.judge import Judgement
from qsstd.diff.told.history import rows_removed
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort

LEVEL = Level.WARNING
SORT: Sort = "editorial"
OF = ("*.history",)


def judge(change: PartsChanged) -> Iterator[Judgement]:
    return rows_removed(change, say("a row of the revision table is gone"))

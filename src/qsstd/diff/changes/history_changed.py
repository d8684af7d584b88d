"""A row of the revision table says something else

What was on record is told otherwise now. A mistake may be mended; a new change gets a row of its own.

Before:
```yaml
kind: response-times
targets: [{id: urban, title: 城区故障修复, limits: mean <= 24 h}]
history:
  - {version: 2026Q4, date: 2026-09-20, by: quality-manager, change: 首次发布}
```
After:
```yaml
kind: response-times
targets: [{id: urban, title: 城区故障修复, limits: mean <= 24 h}]
history:
  - {version: 2026Q4, date: 2026-09-20, by: quality-manager, change: 首次发布，并合并两个时限}  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import PartsChanged
from qsstd.diff.judge import Around, Judgement
from qsstd.diff.told.history import rows_changed
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort

LEVEL = Level.WARNING
SORT: Sort = "editorial"
OF = ("*.history",)


def judge(change: PartsChanged, around: Around) -> Iterator[Judgement]:
    return rows_changed(change, around, say("a row of the revision table says something else"))

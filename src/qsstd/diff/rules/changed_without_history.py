"""An approved document changed, and its revision table has no new row

The revision table is printed with the document. It is how staff see what is new, and how an auditor follows who changed what
and why (ISO 9001:2015, 7.5.3.2 c). Without a row the change is found only by comparing the texts.

A row counts as new when no row before was of its version and day; mending the words of an old row, or translating it,
adds nothing. A document that is a draft again gets its row when it is finished. Wording, translations and the head need
no row, nor does a record (feedback, research, problems, a review).

Before:
```yaml
kind: response-times
history:
  - {version: 2026Q3, date: 2026-06-20, by: quality-manager, change: 首次发布}
targets:
  - {id: urban, title: 城区故障修复, limits: mean <= 24 h}
```
After:
```yaml
kind: response-times
history:  # <-
  - {version: 2026Q3, date: 2026-06-20, by: quality-manager, change: 首次发布}
targets:
  - {id: urban, title: 城区故障修复, limits: mean <= 18 h}
```
Before:
```yaml
kind: response-times
history:
  - {version: 2026Q3, date: 2026-06-20, by: quality-manager, change: 首次发布}
targets:
  - {id: urban, title: 城区故障修复, limits: mean <= 24 h}
```
After:
```yaml
kind: response-times
history:
  - {version: 2026Q4, date: 2026-09-20, by: quality-manager, change: 城区修复时限缩短到 18 小时}
  - {version: 2026Q3, date: 2026-06-20, by: quality-manager, change: 首次发布}
targets:
  - {id: urban, title: 城区故障修复, limits: mean <= 18 h}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.controlled import new_rows, reissued
from qsstd.diff.rule import Revised
from qsstd.findings import Level, Problem
from qsstd.messages import say

LEVEL = Level.WARNING


def check(revised: Revised) -> Iterator[Problem]:
    both = reissued(revised)
    if both is None or new_rows(*both):
        return
    new = both[1]
    yield Problem(
        new.place / ("history" if new.document.history else "version"),
        say("'{document}' changed, and its revision table has no new row", document=new.record.name),
        say("add a row to 'history' at the top: version, date, by and what was changed"),
    )

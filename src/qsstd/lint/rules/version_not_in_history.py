"""The revision table does not tell of the present version.

The table is printed with the document: it is how staff see what changed, and how an auditor follows it (ISO
9001:2015, 7.5.3.2).

Bad:

```yaml
kind: problems
version: 2026Q4  # <-
history:
  - {version: 2026Q3, date: 2026-06-20, by: quality-manager, change: 首次发布}
problems:
  - {id: slow-response, statement: 障碍修复慢}
```

Good:

```yaml
kind: problems
version: 2026Q4
history:
  - {version: 2026Q4, date: 2026-09-20, by: quality-manager, change: 补充重复派单问题}
  - {version: 2026Q3, date: 2026-06-20, by: quality-manager, change: 首次发布}
problems:
  - {id: slow-response, statement: 障碍修复慢}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.findings import Level, Place, Problem
from qsstd.lint.life import RECORDS
from qsstd.messages import say
from qsstd.model.head import Document

LEVEL = Level.WARNING


def check(document: Document, at: Place) -> Iterator[Problem]:
    if not document.is_binding or (document.kind in RECORDS and not document.history):
        return
    if document.version in {row.version for row in document.history}:
        return
    also = ((at / "history", say("the revision table")),) if document.history else ()
    yield Problem(
        at / "version",
        say("the revision table has no row for version {version}", version=document.version),
        hint=say("add a row to 'history' at the top: version, date, by and what was changed"),
        also=also,
    )

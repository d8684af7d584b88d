"""The revision table tells of a later version than the document's own.

Either the version in the head was not raised, or the row was written into the wrong document.

Bad:

```yaml
kind: problems
version: 2026Q3  # <-
history:
  - {version: 2026Q4, date: 2026-09-20, by: quality-manager, change: 补充重复派单问题}
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

from qsstd.findings import Fix, Level, Place, Problem, Replace
from qsstd.messages import say
from qsstd.model.head import Document
from qsstd.model.version import Version

LEVEL = Level.ERROR


def check(document: Document, at: Place) -> Iterator[Problem]:
    latest: dict[str, Version] = {}
    for row in document.history:
        sort = row.version.order[0]
        latest[sort] = max(row.version, latest.get(sort, row.version))
    for index, row in enumerate(document.history):
        if document.version < row.version and not row.version < latest[row.version.order[0]]:
            title = say("write version {version}", version=row.version)
            yield Problem(
                at / "version",
                say(
                    "the version is {version}, and the revision table has {later} already",
                    version=document.version,
                    later=row.version,
                ),
                hint=say("write version {version}, or correct the revision table", version=row.version),
                fix=Fix(title, (Replace(at / "version", row.version),)),
                also=((at / "history" / index / "version", say("the later version")),),
            )
            return

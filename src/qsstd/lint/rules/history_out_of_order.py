"""The rows of the revision table are not in the order of time.

The dates go up and down, or a later version has an earlier date. The table is read from one end to the other,
the newest row first.

Bad:

```yaml
kind: problems
history:
  - {version: 2026Q3, date: 2026-06-20, by: quality-manager, change: 补充派单问题}
  - {version: 2026Q4, date: 2026-09-20, by: quality-manager, change: 补充重复派单问题}  # <-
  - {version: 2026Q2, date: 2026-03-20, by: quality-manager, change: 首次发布}
problems:
  - {id: slow-response, statement: 障碍修复慢}
```

Bad:

```yaml
kind: problems
history:
  - {version: 2026Q4, date: 2026-06-20, by: quality-manager, change: 补充重复派单问题}
  - {version: 2026Q3, date: 2026-06-21, by: quality-manager, change: 首次发布}  # <-
problems:
  - {id: slow-response, statement: 障碍修复慢}
```

Good:

```yaml
kind: problems
history:
  - {version: 2026Q4, date: 2026-09-20, by: quality-manager, change: 补充重复派单问题}
  - {version: 2026Q3, date: 2026-06-20, by: quality-manager, change: 补充派单问题}
  - {version: 2026Q2, date: 2026-03-20, by: quality-manager, change: 首次发布}
problems:
  - {id: slow-response, statement: 障碍修复慢}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from qsstd.findings import Level, Place, Problem
from qsstd.messages import say
from qsstd.model.head import Document, Revision

LEVEL = Level.WARNING


def check(document: Document, at: Place) -> Iterator[Problem]:
    rows = document.history
    upwards = bool(rows) and all(upper.date <= lower.date for upper, lower in pairwise(rows))
    for index, (upper, lower) in enumerate(pairwise(rows), start=1):
        if contradict(upper, lower):
            message = say(
                "version {version} is of {date}, which does not fit the row above it",
                version=lower.version,
                date=lower.date,
            )
            hint = say("a later version has a later date: correct the version or the date of one of the two")
        elif not upwards and upper.date < lower.date:
            message = say("the row of {date} stands below that of {earlier}", date=lower.date, earlier=upper.date)
            hint = say("put the newest row first")
        else:
            continue
        here, above = at / "history" / index / "date", at / "history" / (index - 1) / "date"
        yield Problem(here, message, hint=hint, also=((above, say("the row above")),))


def contradict(one: Revision, other: Revision) -> bool:
    """Whether the later of two versions has the earlier date."""
    if one.version < other.version:
        return one.date > other.date
    return other.version < one.version and one.date < other.date

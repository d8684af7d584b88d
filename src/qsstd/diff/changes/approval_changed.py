"""The approval differs

Another role approved the document, or on another day. With a new version that is as it should be; with the same
version ask why.

Before:
```yaml
kind: response-times
targets: [{id: urban, title: 城区故障修复, limits: mean <= 24 h}]
approved: {by: quality-director, date: 2026-06-20}
```
After:
```yaml
kind: response-times
targets: [{id: urban, title: 城区故障修复, limits: mean <= 24 h}]
approved: {by: quality-director, date: 2026-09-20}  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import HeadChanged
from qsstd.diff.judge import Judgement
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.model.head import Approval
from qsstd.revision import Name, Said, Sort

LEVEL = Level.INFO
SORT: Sort = "editorial"
OF = ("*.approved",)


def judge(change: HeadChanged) -> Iterator[Judgement]:
    yield Judgement(say("another approval"), shown(change.before), shown(change.after))


def shown(approval: Approval | None) -> Said:
    return (Name("role", approval.by), str(approval.date)) if approval else None

"""A document is in force before it was approved.

Between the two days staff worked by what nobody had approved; mostly one of the two dates is wrong. The
effective date of a regulation or a calendar is the rule's own and is left alone.

Bad:

```yaml
kind: problems
approved: {by: quality-director, date: 2026-10-08}
effective: 2026-10-01  # <-
problems:
  - {id: slow-response, statement: 障碍修复慢}
```

Good:

```yaml
kind: problems
approved: {by: quality-director, date: 2026-09-28}
effective: 2026-10-01
problems:
  - {id: slow-response, statement: 障碍修复慢}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.findings import Level, Place, Problem
from qsstd.lint.life import TRANSCRIBED
from qsstd.lint.rule import Context
from qsstd.messages import say
from qsstd.model.head import Document

LEVEL = Level.ERROR


def check(document: Document, at: Place, context: Context) -> Iterator[Problem]:
    approved, effective = document.approved, document.effective
    if document.kind in TRANSCRIBED or approved is None or effective is None or effective >= approved.date:
        return
    if approved.date > context.settings.day:
        return  # the date of the approval itself is wrong, and told so
    yield Problem(
        at / "effective",
        say("in force from {effective}, but approved only on {approved}", effective=effective, approved=approved.date),
        hint=say("let it take effect on the day of approval or later"),
        also=((at / "approved", say("the approval")),),
    )

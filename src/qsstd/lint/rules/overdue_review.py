"""A document in force has not been reviewed for too long.

Standards are reviewed every quarter, or as the document itself says (ISO 9001:2015, 7.5.2 and 9.3). One that
nobody looked at since then may no longer fit the work. The time counts from the last review, the approval or
the effective date, whichever is the latest.

Bad:

```yaml
kind: problems
review: {every: quarter, last: 2026-08-20}  # <-
approved: {by: quality-director, date: 2026-06-20}
effective: 2026-07-01
problems:
  - {id: slow-response, statement: 障碍修复慢}
```

Good:

```yaml
kind: problems
review: {every: quarter, last: 2026-08-24}
approved: {by: quality-director, date: 2026-06-20}
effective: 2026-07-01
problems:
  - {id: slow-response, statement: 障碍修复慢}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.findings import Level, Place, Problem
from qsstd.lint.life import RECORDS, last_look, later
from qsstd.lint.rule import Context
from qsstd.messages import say
from qsstd.model.head import Document

LEVEL = Level.WARNING

INTERVALS = {"month": say("month"), "quarter": say("quarter"), "half-year": say("half-year"), "year": say("year")}


def check(document: Document, at: Place, context: Context) -> Iterator[Problem]:
    planned = "review" in document.model_fields_set
    if not document.is_binding or (document.kind in RECORDS and not planned):
        return
    today = context.settings.day
    last = last_look(document, today)
    if last is None or (due := later(last, document.review.every)) >= today:
        return
    yield Problem(
        at / "review" if planned else at / "status",
        say(
            "the review was due on {due}, a {interval} after {last}",
            due=due,
            interval=INTERVALS[document.review.every],
            last=last,
        ),
        hint=say("review it and write the day: 'review: {{every: {every}, last: …}}'", every=document.review.every),
        value=last.isoformat(),
    )

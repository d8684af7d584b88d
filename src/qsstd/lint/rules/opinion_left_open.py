"""An opinion is open for longer than a review interval.

Customers and staff who say what is wrong and hear nothing do not say it twice. Every opinion is looked at in
the next review of the list it stands in, each quarter unless the list says otherwise.

Bad:

```yaml
kind: feedback
opinions:
  - id: repeat-call
    voice: customer
    date: 2026-08-20  # <-
    statement: 同一障碍打了三次电话
    status: open
```

Good:

```yaml
kind: feedback
opinions:
  - id: repeat-call
    voice: customer
    date: 2026-08-20
    statement: 同一障碍打了三次电话
    answer: 已改为一单到底
    status: accepted
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.findings import Level, Place, Problem
from qsstd.kinds.feedback import Opinion
from qsstd.lint.life import later
from qsstd.lint.rule import Context
from qsstd.messages import say

LEVEL = Level.WARNING


def check(opinion: Opinion, at: Place, context: Context) -> Iterator[Problem]:
    document = context.document
    if document is None or document.status == "retired" or opinion.status != "open":
        return
    if later(opinion.date, document.review.every) < context.settings.day:
        yield Problem(
            at / "date",
            say("the opinion of {date} is still open", date=opinion.date),
            hint=say("decide it: accepted, declined or done, and write the answer"),
        )

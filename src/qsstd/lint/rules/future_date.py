"""Something is said to have happened on a day that is still to come.

An approval, a review, a revision, a course that was held, an opinion that was given: these are of today or
before. A later day is a slip of the pen, or the thing has not happened. Drafts may carry the dates that are
planned.

Bad:

```yaml
kind: problems
approved: {by: quality-director, date: 2027-09-20}  # <-
effective: 2027-10-01
problems:
  - {id: slow-response, statement: 障碍修复慢}
```

Good:

```yaml
kind: problems
approved: {by: quality-director, date: 2026-09-20}
effective: 2027-10-01
problems:
  - {id: slow-response, statement: 障碍修复慢}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from qsstd.findings import Level, Place, Problem
from qsstd.kinds.feedback import Opinion
from qsstd.kinds.goals import Baseline
from qsstd.kinds.review import Review
from qsstd.kinds.training import Held
from qsstd.lint.rule import Context
from qsstd.messages import say
from qsstd.model.head import Approval, ReviewPlan, Revision

LEVEL = Level.ERROR

Happened = Approval | Revision | ReviewPlan | Review | Held | Opinion | Baseline
DAYS = {ReviewPlan: "last", Review: "held"}
"""Under which key the day stands, where it is not ``date``."""


def check(node: Happened, at: Place, context: Context) -> Iterator[Problem]:
    if context.document is None or context.document.status in ("draft", "review"):
        return
    key = DAYS.get(type(node), "date")
    day = getattr(node, key)
    today = context.settings.day
    if isinstance(day, date) and day > today:
        yield Problem(
            at / key,
            say("{day} is still to come; today is {today}", day=day, today=today),
            hint=say("write the day on which it happened, or leave it out until it has"),
        )

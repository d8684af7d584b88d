"""An action of a review is past its day and still open.

What a review decides is only worth something when it is done (ISO 9001:2015, 9.3.3). An action that is over
its day is done, dropped with a reason, or given a new day at the next review.

Bad:

```yaml
kind: review
quarter: 2026Q3
held: 2026-10-20
actions:
  - {id: recount, statement: 重新核对农村修复时限, owner: quality-manager, due: 2026-11-15}  # <-
```

Good:

```yaml
kind: review
quarter: 2026Q3
held: 2026-10-20
actions:
  - {id: recount, statement: 重新核对农村修复时限, owner: quality-manager, due: 2026-11-15, status: done}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.findings import Level, Place, Problem
from qsstd.kinds.review import Action
from qsstd.lint.rule import Context
from qsstd.messages import say

LEVEL = Level.WARNING


def check(action: Action, at: Place, context: Context) -> Iterator[Problem]:
    if context.document is None or context.document.status == "retired":
        return
    if action.status == "open" and action.due is not None and action.due < context.settings.day:
        yield Problem(
            at / "due",
            say("the action was due on {due} and is still open", due=action.due),
            hint=say("set its status to done or dropped, or have a new day decided at the next review"),
        )

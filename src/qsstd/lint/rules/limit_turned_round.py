"""A time that may be longer but not shorter than the limit.

``max >= 48 h`` promises that the longest repair takes 48 hours or more. Somebody meant at most: on the keyboard the two
signs lie side by side, and everything that compares limits reads them as they stand.

Bad:

```yaml
kind: response-times
targets:
  - id: urban
    start: 接到用户障碍申告
    stop: 恢复通信
    limits: [max >= 48 h]  # <-
```

Good:

```yaml
kind: response-times
targets:
  - id: urban
    start: 接到用户障碍申告
    stop: 恢复通信
    limits: [max <= 48 h]
```

What must last at least so long, or be told so long before, has statistics of its own: ``kept >= 180 d``,
``notice >= 72 h``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from qsstd.findings import Fix, Level, Place, Problem, Replace
from qsstd.lint.limits import groups, is_timed
from qsstd.messages import say
from qsstd.model.limit import Limit
from qsstd.model.promise import Promise

LEVEL = Level.ERROR
OPPOSITE = {">=": "<=", ">": "<", "<=": ">=", "<": ">"}


def check(promise: Promise, at: Place) -> Iterator[Problem]:
    for group in groups(promise.limits, at / "limits"):
        for where, limit in group:
            if is_turned_round(limit):
                right = replace(limit, op=OPPOSITE[limit.op])
                yield Problem(
                    where,
                    say("'{limit}' is kept by taking longer", limit=limit),
                    hint=say("did you mean '{limit}'?", limit=right),
                    fix=Fix(say("write '{name}'", name=str(right)), (Replace(where, str(right)),)),
                )


def is_turned_round(limit: Limit) -> bool:
    """Whether the slower service keeps ``limit`` and the faster one breaks it."""
    if not is_timed(limit):
        return False
    return limit.op in (("<=", "<") if limit.statistic == "share" else (">=", ">"))

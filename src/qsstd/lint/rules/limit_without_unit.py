"""A limit on a time that has no unit.

36 hours and 36 days are both easily meant by "36": staff go by the one, the customer by the other.

Bad:

```yaml
kind: response-times
targets:
  - id: urban
    start: 接到申告
    stop: 恢复通信
    limits: [mean <= 24 h, max <= 36]  # <-
```

Good:

```yaml
kind: response-times
targets:
  - id: urban
    start: 接到申告
    stop: 恢复通信
    limits: [mean <= 24 h, max <= 36 h]
```

A number of things is written with what is counted: `max <= 5 rings`.
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.findings import Level, Place, Problem
from qsstd.kinds.process import Step
from qsstd.lint.limits import groups, is_bare
from qsstd.messages import say
from qsstd.model.node import Entry
from qsstd.model.promise import Promise

LEVEL = Level.ERROR


def check(entry: Entry, at: Place) -> Iterator[Problem]:
    if not isinstance(entry, Promise | Step):
        return
    for group in groups(entry.limits, at / "limits"):
        for where, limit in group:
            if is_bare(limit):
                yield Problem(
                    where,
                    say("'{limit}' does not say in which unit", limit=limit),
                    hint=say("add the unit, for example 36 h, 3 d or 5 rings"),
                )

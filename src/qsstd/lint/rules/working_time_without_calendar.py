"""Working time without a calendar.

A working day is a day of somebody's calendar: without it nobody knows whether Saturday counts.

Bad:

```yaml
kind: response-times
targets:
  - id: answer
    start: 收到投诉
    stop: 答复用户
    limits: [max <= 3 wd]  # <-
```

Good:

```yaml
kind: response-times
targets:
  - id: answer
    start: 收到投诉
    stop: 答复用户
    calendar: office-hours
    limits: [max <= 3 wd]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.findings import Level, Place, Problem
from qsstd.kinds.process import Step
from qsstd.kinds.regulation import Clause
from qsstd.kinds.response_times import Target
from qsstd.lint.limits import groups
from qsstd.messages import say
from qsstd.model.node import Entry
from qsstd.model.promise import Promise

LEVEL = Level.ERROR


def check(entry: Entry, at: Place) -> Iterator[Problem]:
    if not isinstance(entry, Promise | Step) or isinstance(entry, Clause) or entry.calendar is not None:
        return
    if isinstance(entry, Target) and entry.derives is not None:
        return
    for group in groups(entry.limits, at / "limits"):
        for where, limit in group:
            if limit.needs_calendar:
                yield Problem(
                    where,
                    say("'{limit}' counts working time and no calendar is named", limit=limit),
                    hint=say("add 'calendar:' with the id of a calendar of this workspace"),
                )

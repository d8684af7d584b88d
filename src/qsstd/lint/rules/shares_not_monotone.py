"""Shares that contradict each other.

Whoever is served within 24 hours is also served within 48 hours: the share cannot become smaller when the time becomes
longer, and once every case is done there is nothing left for a later share to say.

Bad:

```yaml
kind: response-times
targets:
  - id: urban
    start: 接到申告
    stop: 恢复通信
    limits:
      - share >= 90 % within 24 h
      - share >= 80 % within 48 h  # <-
```

Good:

```yaml
kind: response-times
targets:
  - id: urban
    start: 接到申告
    stop: 恢复通信
    limits:
      - share >= 80 % within 24 h
      - share >= 90 % within 48 h
      - max <= 72 h
```
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations

from qsstd.findings import Level, Place, Problem
from qsstd.lint.limits import groups
from qsstd.messages import say
from qsstd.model.limit import Limit
from qsstd.model.promise import Promise

LEVEL = Level.ERROR


def check(promise: Promise, at: Place) -> Iterator[Problem]:
    for group in groups(promise.limits, at / "limits"):
        for (sooner_at, sooner), (later_at, later) in permutations(group, 2):
            if says_nothing_after(sooner, later):
                yield Problem(
                    later_at,
                    say("'{later}' says nothing that '{sooner}' does not say", later=later, sooner=sooner),
                    hint=say("a longer time has the larger share: correct one of the two, or take this one out"),
                    also=((sooner_at, say("the shorter time")),),
                )


def says_nothing_after(sooner: Limit, later: Limit) -> bool:
    """Whether ``later`` gives as much time and asks for no larger share."""
    first, second = sooner.quantity if sooner.statistic == "max" else sooner.within, later.within
    if later.statistic != "share" or first is None or second is None or first.family != second.family:
        return False
    if sooner.statistic == "max":
        return sooner.op in ("<=", "<") and first <= second
    if sooner.statistic != "share" or sooner.quantity is None or later.quantity is None or first > second:
        return False
    return later.quantity < sooner.quantity or (later.quantity == sooner.quantity and first < second)

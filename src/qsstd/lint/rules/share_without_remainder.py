"""Several steps of shares, and nothing for the last cases.

A ladder of shares (80 % within one day, 95 % within three) that never reaches every case promises nothing to the last
customers, who wait longest.

Bad:

```yaml
kind: response-times
targets:
  - id: urban
    start: 接到申告
    stop: 恢复通信
    limits:
      - share >= 80 % within 24 h
      - share >= 95 % within 48 h  # <-
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
      - share >= 95 % within 48 h
      - max <= 72 h
```

A single share (85 % of calls within 15 seconds) is no ladder.
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.findings import Level, Place, Problem
from qsstd.kinds.response_times import Target
from qsstd.lint.limits import groups
from qsstd.messages import say

LEVEL = Level.WARNING


def check(target: Target, at: Place) -> Iterator[Problem]:
    for group in groups(target.limits, at / "limits"):
        shares = [(where, limit) for where, limit in group if limit.statistic == "share" and limit.within is not None]
        if len(shares) > 1 and not any(limit.statistic == "max" for _, limit in group):
            where, last = shares[-1]
            yield Problem(
                where,
                say("after '{last}' nothing is promised for the remaining cases", last=last),
                hint=say("add the time within which every case is done, for example 'max <= 72 h'"),
            )

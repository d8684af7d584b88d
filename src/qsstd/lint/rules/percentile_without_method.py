"""A percentile that does not say how it is computed.

For few cases the methods differ: of 10 repairs the 95th percentile is the longest one (nearest rank), or lies between the
two longest (linear). Without a word, nearest rank is taken.

Bad:

```yaml
kind: response-times
targets:
  - id: urban
    start: 接到申告
    stop: 恢复通信
    limits: [p95 <= 24 h]  # <-
```

Good:

```yaml
kind: response-times
targets:
  - id: urban
    start: 接到申告
    stop: 恢复通信
    percentile-method: nearest-rank
    limits: [p95 <= 24 h]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.findings import Fix, Insert, Level, Place, Problem
from qsstd.kinds.regulation import Clause
from qsstd.lint.limits import groups
from qsstd.messages import say
from qsstd.model.promise import Promise

LEVEL = Level.WARNING


def check(promise: Promise, at: Place) -> Iterator[Problem]:
    if promise.percentile_method is not None or isinstance(promise, Clause):
        return
    for group in groups(promise.limits, at / "limits"):
        for where, limit in group:
            if limit.percentile is not None:
                yield Problem(
                    where,
                    say("'{limit}' does not say how the percentile is computed", limit=limit),
                    hint=say("add 'percentile-method: nearest-rank', which is what holds now, or floor-rank or linear"),
                    fix=Fix(
                        say("say that the percentile is computed by nearest rank"),
                        (Insert(at, "percentile-method", "nearest-rank"),),
                        safe=True,
                    ),
                )
                return

"""A mean is allowed to be longer than the maximum.

No case may take longer than the maximum, so the mean of all cases cannot be above it: one of the two figures is wrong, and
nobody knows which one staff go by.

Bad:

```yaml
kind: response-times
targets:
  - id: urban
    start: 接到用户障碍申告
    stop: 恢复通信
    limits: [mean <= 48 h, max <= 24 h]  # <-
```

Good:

```yaml
kind: response-times
targets:
  - id: urban
    start: 接到用户障碍申告
    stop: 恢复通信
    limits: [mean <= 24 h, max <= 48 h]
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
        for (mean_at, mean), (most_at, most) in permutations(group, 2):
            if is_over(mean, most):
                yield Problem(
                    mean_at,
                    say("a mean of {mean} is above the maximum of {most}", mean=mean.quantity, most=most.quantity),
                    hint=say("no case is longer than the maximum: exchange the two, or correct the one that is wrong"),
                    also=((most_at, say("the maximum")),),
                )


def is_over(mean: Limit, most: Limit) -> bool:
    """Whether ``mean`` bounds a mean at more than ``most`` bounds every case, in the same family of units."""
    if mean.statistic != "mean" or most.statistic != "max" or mean.quantity is None or most.quantity is None:
        return False
    return mean.quantity.family == most.quantity.family and mean.quantity > most.quantity

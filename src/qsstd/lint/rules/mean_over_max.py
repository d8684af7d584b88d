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
from itertools import product

from qsstd.findings import Level, Place, Problem
from qsstd.messages import say
from qsstd.model.limit import Limit
from qsstd.model.promise import Promise

LEVEL = Level.ERROR


def check(promise: Promise, at: Place) -> Iterator[Problem]:
    if promise.limits is None:
        return
    for path, group in promise.limits.paths():
        for (i, mean), (j, most) in product(enumerate(group), repeat=2):
            if is_over(mean, most):
                here = at / "limits"
                for step in path:
                    here = here / step
                yield Problem(
                    here / i,
                    say("a mean of {mean} is above the maximum of {most}", mean=mean.quantity, most=most.quantity),
                    hint=say("no case is longer than the maximum: exchange the two, or correct the one that is wrong"),
                    also=((here / j, say("the maximum")),),
                )


def is_over(mean: Limit, most: Limit) -> bool:
    """Whether ``mean`` bounds a mean at more than ``most`` bounds every case, in the same family of units."""
    if mean.statistic != "mean" or most.statistic != "max" or mean.quantity is None or most.quantity is None:
        return False
    return mean.quantity.family == most.quantity.family and mean.quantity > most.quantity

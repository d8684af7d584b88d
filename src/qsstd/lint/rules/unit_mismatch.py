"""A limit in another unit than what is measured.

A metric in percent cannot be held to hours: either the unit is wrong or the limit belongs to another metric.

Bad:

```yaml
kind: metrics
metrics:
  - id: on-time
    title: 修复及时率
    unit: "%"
    limits: [mean <= 24 h]  # <-
```

Good:

```yaml
kind: metrics
metrics:
  - id: on-time
    title: 修复及时率
    unit: "%"
    limits: [value >= 98 %]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.findings import Level, Place, Problem
from qsstd.kinds.metrics import Metric
from qsstd.lint.limits import groups
from qsstd.messages import say
from qsstd.model.quantity import BadQuantity, parse_quantity

LEVEL = Level.ERROR


def check(metric: Metric, at: Place) -> Iterator[Problem]:
    if metric.unit is None:
        return
    try:
        unit = parse_quantity(f"1 {metric.unit}")
    except BadQuantity:
        return
    for field, limits in (("limits", metric.limits), ("warning", metric.warning)):
        for group in groups(limits, at / field):
            for where, limit in group:
                if limit.quantity is not None and not limit.quantity.comparable(unit):
                    yield Problem(
                        where,
                        say("'{limit}' is not in the unit of the metric, '{unit}'", limit=limit, unit=metric.unit),
                        hint=say("correct the unit, or move the limit to the metric that it belongs to"),
                        also=((at / "unit", say("the unit")),),
                    )

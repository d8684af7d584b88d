"""Weights of metrics that do not add up to 100 %.

The weights say what share each metric has in the assessment. If they come to something else, or if one metric has
none, the result is not what the table promises.

Bad:

```yaml
kind: metrics  # <-
metrics:
  - {id: on-time, title: 及时率, weight: 60 %}
  - {id: satisfaction, title: 满意度, weight: 30 %}
```

Good:

```yaml
kind: metrics
metrics:
  - {id: on-time, title: 及时率, weight: 60 %}
  - {id: satisfaction, title: 满意度, weight: 40 %}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.findings import Level, Place, Problem
from qsstd.kinds.metrics import Metrics
from qsstd.messages import say

LEVEL = Level.ERROR


def check(metrics: Metrics, at: Place) -> Iterator[Problem]:
    weighed = [(index, metric.weight) for index, metric in enumerate(metrics.metrics) if metric.weight is not None]
    if not weighed:
        return
    for index, weight in weighed:
        if weight.family != "share":
            yield Problem(
                at / "metrics" / index / "weight",
                say("the weight '{weight}' is no share", weight=weight),
                hint=say("write it in percent, for example 30 %"),
            )
            return
    total = sum(weight.size for _, weight in weighed)
    if total != 1:
        yield Problem(
            at,
            say("the weights add up to {total} %, not to 100 %", total=f"{float(total * 100):g}"),
            hint=say("correct the weights; a metric without a weight does not count in the assessment"),
            also=tuple(
                (at / "metrics" / index / "weight", say("{weight}", weight=weight)) for index, weight in weighed
            ),
        )

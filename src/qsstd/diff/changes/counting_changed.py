"""A metric is counted otherwise

With another unit, numerator, denominator or other parts the same name stands for another number. Figures from before
cannot be compared with those from after: begin a new series, or compute the old one anew. Where only the definition was
put in other words, say so; a translation or a mark is not found here.

Where its data come from is found by data-source-changed.

Before:
```yaml
kind: metrics
metrics:
  - {id: answered, title: 接通率, denominator: 全部人工呼叫}
```
After:
```yaml
kind: metrics
metrics:
  - {id: answered, title: 接通率, denominator: 排队超过 10 秒的人工呼叫}  # <-
```
Before:
```yaml
kind: metrics
metrics:
  - {id: answered, title: 应答时长, unit: s}
```
After:
```yaml
kind: metrics
metrics:
  - {id: answered, title: 应答时长, unit: min}  # <-
```
Before:
```yaml
kind: metrics
metrics:
  - {id: answered, title: 接通率, unit: '%', better: higher}
```
After:
```yaml
kind: metrics
metrics:
  - {id: answered, title: 接通率, unit: '%', better: within}  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import FieldChanged, ReferencesChanged
from qsstd.diff.judge import Around, Judgement
from qsstd.diff.told.metrics import counting_told
from qsstd.findings import Level
from qsstd.revision import Sort, Whom

LEVEL = Level.WARNING
SORT: Sort = "redefined"
TOUCHES: tuple[Whom, ...] = ("figures",)
OF = ("metric.unit", "metric.better", "metric.definition", "metric.numerator", "metric.denominator", "metric.parts")


def judge(change: FieldChanged | ReferencesChanged, around: Around) -> Iterator[Judgement]:
    return counting_told(change, around)

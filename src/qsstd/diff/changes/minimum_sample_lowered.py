"""A metric needs fewer cases to be judged

Periods and regions that had too few cases are judged now. With few cases a figure may be bad by chance.

Before:
```yaml
kind: metrics
metrics:
  - {id: satisfied, title: 满意率, minimum-sample: 100}
```
After:
```yaml
kind: metrics
metrics:
  - {id: satisfied, title: 满意率, minimum-sample: 30}  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import FieldChanged
from qsstd.diff.judge import Judgement
from qsstd.diff.told.metrics import sample_told
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort

LEVEL = Level.INFO
SORT: Sort = "tightened"
OF = ("metric.minimum-sample",)


def judge(change: FieldChanged) -> Iterator[Judgement]:
    return sample_told(change, "lowered", say("fewer cases are needed to judge it"))

"""A metric needs more cases to be judged

Periods and regions with fewer cases are not judged any more. What is rare is never judged then, however bad it is.

Before:
```yaml
kind: metrics
metrics:
  - {id: satisfied, title: 满意率, minimum-sample: 30}
```
After:
```yaml
kind: metrics
metrics:
  - {id: satisfied, title: 满意率, minimum-sample: 100}  # <-
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

LEVEL = Level.WARNING
SORT: Sort = "relaxed"
OF = ("metric.minimum-sample",)


def judge(change: FieldChanged) -> Iterator[Judgement]:
    return sample_told(change, "raised", say("more cases are needed to judge it"))

"""A glide path is stricter from a day on

From the day that is named customers may expect more than was planned: a stage was added, brought forward, or asks for
more. Those who do the work must be ready by then.

What holds on either side is compared for every day on which a stage begins, from today on. A change that is stricter
at first and looser later is told as both, each with its day. What stages of the past said makes no difference.

Before:
```yaml
kind: response-times
targets:
  - id: urban
    title: 城区故障修复
    limits: max <= 48 h
    schedule:
      - {from: 2027-07-01, limits: max <= 24 h}
```
After:
```yaml
kind: response-times
targets:
  - id: urban
    title: 城区故障修复
    limits: max <= 48 h
    schedule:
      - {from: 2027-01-01, limits: max <= 24 h}  # <-
```

Before:
```yaml
kind: response-times
targets:
  - id: urban
    title: 城区故障修复
    limits: max <= 48 h
```
After:
```yaml
kind: response-times
targets:
  - id: urban
    title: 城区故障修复
    limits: max <= 48 h
    schedule:
      - {from: 2027-01-01, limits: max <= 36 h}  # <-
      - {from: 2027-07-01, limits: max <= 24 h}  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import PartsChanged
from qsstd.diff.judge import Around, Judgement
from qsstd.diff.told.glide_path import glide_path_told
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.INFO
SORT: Sort = "tightened"
TOUCHES: tuple[Whom, ...] = ("customers", "staff")
OF = (
    "target.schedule",
    "metric.schedule",
    "clause.schedule",
)


def judge(change: PartsChanged, around: Around) -> Iterator[Judgement]:
    return glide_path_told(change, around, "stricter", say("the glide path is stricter"))

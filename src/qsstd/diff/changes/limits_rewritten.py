"""Other limits are written that ask for the same

A limit came or went that follows from another one, limits are taken from elsewhere that are the same, or stages of a
glide path are over and were tidied up. From today on nobody has to do, and nobody may expect, anything else.

Another spelling of the same limit, such as 1 h for 60 min, is no change at all and is not told.

Before:
```yaml
kind: response-times
targets:
  - {id: urban, title: 城区故障修复, limits: max <= 24 h}
```
After:
```yaml
kind: response-times
targets:
  - {id: urban, title: 城区故障修复, limits: [max <= 24 h, mean <= 24 h]}  # <-
```

Before:
```yaml
kind: response-times
targets:
  - id: urban
    title: 城区故障修复
    limits: max <= 48 h
    schedule:
      - {from: 2026-01-01, limits: max <= 36 h}
      - {from: 2026-07-01, limits: max <= 24 h}
```
After:
```yaml
kind: response-times
targets:
  - id: urban
    title: 城区故障修复
    limits: max <= 48 h
    schedule:  # <-
      - {from: 2026-07-01, limits: max <= 24 h}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import InEntry, LimitsChanged, PartsChanged
from qsstd.diff.judge import Around, Judgement
from qsstd.diff.told.glide_path import glide_path_rewritten
from qsstd.diff.told.limits import limits_rewritten
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort

LEVEL = Level.INFO
SORT: Sort = "editorial"
OF = (
    "target.limits",
    "target.schedule",
    "metric.limits",
    "metric.schedule",
    "metric.warning",
    "clause.limits",
    "clause.schedule",
    "goal.limits",
    "step.limits",
    "watch.limits",
)


def judge(change: InEntry, around: Around) -> Iterator[Judgement]:
    if isinstance(change, LimitsChanged):
        yield from limits_rewritten(change, around, say("the limits are written otherwise, what holds stays the same"))
    elif isinstance(change, PartsChanged):
        yield from glide_path_rewritten(
            change, around, say("the glide path is written otherwise, what holds stays the same")
        )

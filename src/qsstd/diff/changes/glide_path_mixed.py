"""A stage of a glide path is stricter in one thing, looser in another

From the day that is named some customers may expect more than was planned and others less. Look at each limit of the
stage, and tell those who get less before it begins.

A stage that comes earlier, or asks for more, is stricter as a whole and no such change.

Before:
```yaml
kind: response-times
targets:
  - id: urban
    title: 城区故障修复
    limits: mean <= 30 h
    schedule:
      - {from: 2027-01-01, limits: [mean <= 24 h, max <= 48 h]}
```
After:
```yaml
kind: response-times
targets:
  - id: urban
    title: 城区故障修复
    limits: mean <= 30 h
    schedule:
      - {from: 2027-01-01, limits: [mean <= 18 h, max <= 72 h]}  # <-
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

LEVEL = Level.ERROR
SORT: Sort = "relaxed"
TOUCHES: tuple[Whom, ...] = ("customers", "staff")
OF = (
    "target.schedule",
    "metric.schedule",
    "clause.schedule",
)


def judge(change: PartsChanged, around: Around) -> Iterator[Judgement]:
    return glide_path_told(
        change, around, "mixed", say("the glide path is stricter in one thing and looser in another")
    )

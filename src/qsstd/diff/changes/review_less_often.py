"""The document is reviewed less often

What no longer fits is found later. Look whether a law or a contract asks for the shorter interval.

Before:
```yaml
kind: response-times
targets: [{id: urban, title: 城区故障修复, limits: mean <= 24 h}]
review: {every: quarter, last: 2026-10-20}
```
After:
```yaml
kind: response-times
targets: [{id: urban, title: 城区故障修复, limits: mean <= 24 h}]
review: {every: half-year, last: 2026-10-20}  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import HeadChanged
from qsstd.diff.judge import Judgement
from qsstd.diff.told.ranks import rank
from qsstd.diff.told.words import EVERY, both_in_words
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.WARNING
SORT: Sort = "relaxed"
TOUCHES: tuple[Whom, ...] = ("staff",)
OF = ("*.review",)


def judge(change: HeadChanged) -> Iterator[Judgement]:
    every = (change.before.every, change.after.every)
    if rank(every[0], EVERY) < rank(every[1], EVERY):
        yield Judgement(say("the document is reviewed less often"), *both_in_words(*every, EVERY))

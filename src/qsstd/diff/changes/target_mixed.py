"""A target's limits are stricter in one thing, looser in another

Some customers may expect more than before, others less, for example where the mean falls and the longest time rises.
Nobody can call that better without saying for whom: look at each limit, and tell those who get less.

Before:
```yaml
kind: response-times
targets:
  - {id: urban, title: 城区故障修复, limits: [mean <= 24 h, max <= 48 h]}
```
After:
```yaml
kind: response-times
targets:
  - {id: urban, title: 城区故障修复, limits: [mean <= 18 h, max <= 72 h]}  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import LimitsChanged
from qsstd.diff.judge import Around, Judgement
from qsstd.diff.told.limits import limits_told
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.ERROR
SORT: Sort = "relaxed"
TOUCHES: tuple[Whom, ...] = ("customers", "staff")
OF = ("target.limits",)


def judge(change: LimitsChanged, around: Around) -> Iterator[Judgement]:
    return limits_told(change, around, "mixed", say("the limits are stricter in one thing and looser in another"))

"""A target's limits are looser

Customers may expect less than before. Find out who was told of the old limits, on the website, in contracts or on the
phone, and whether a regulation or a contract asks for no less. A target that lost its limits promises nothing any more
and is looser too.

The limits in force are compared, with what is taken from other targets. A promise that becomes weaker by a new
exclusion, a pause or a tolerance is told for itself.

Before:
```yaml
kind: response-times
targets:
  - {id: urban, title: 城区故障修复, limits: share >= 90 % within 24 h}
```
After:
```yaml
kind: response-times
targets:
  - {id: urban, title: 城区故障修复, limits: share >= 85 % within 24 h}  # <-
```

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
  - {id: urban, title: 城区故障修复, limits: mean <= 24 h}  # <-
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
    return limits_told(change, around, "looser", say("the limits are looser"))

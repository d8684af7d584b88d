"""A target's limits are stricter

Customers may expect more than before. Those who do the work must know it before it takes effect, and the steps that
keep the target must still fit into it. A target that had no limits and now has some is stricter too.

The limits in force are compared, with what is taken from other targets. What does not count, such as a new exclusion,
is told for itself and changes nothing here. Other spellings of the same time are no change.

Before:
```yaml
kind: response-times
targets:
  - {id: urban, title: 城区故障修复, limits: mean <= 24 h}
```
After:
```yaml
kind: response-times
targets:
  - {id: urban, title: 城区故障修复, limits: mean <= 18 h}  # <-
```

Before:
```yaml
kind: response-times
targets:
  - {id: urban, title: 城区故障修复, limits: max <= 48 h}
```
After:
```yaml
kind: response-times
targets:
  - id: urban
    title: 城区故障修复
    limits: max <= 36 h  # <-
    excludes: [不可抗力]
```

Before:
```yaml
kind: response-times
targets:
  - {id: urban, title: 城区故障修复, limits: mean <= 24 h}
```
After:
```yaml
kind: response-times
targets:
  - {id: urban, title: 城区故障修复, limits: mean <= 1440 min}
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

LEVEL = Level.INFO
SORT: Sort = "tightened"
TOUCHES: tuple[Whom, ...] = ("customers", "staff")
OF = ("target.limits",)


def judge(change: LimitsChanged, around: Around) -> Iterator[Judgement]:
    return limits_told(change, around, "stricter", say("the limits are stricter"))

"""A target's limits cannot be compared with those before

Whether customers may expect more or less is not to be proved: another statistic is taken, time is counted by another
clock, or the promise starts, stops or is judged otherwise than before. Nothing shows that customers keep what they had,
so it is an error as if it were looser. Somebody must look at it and say in the history what it means for customers.

Where the limits ask for something else to be measured, figures from before do not go on. An exclusion, a pause or a
tolerance that differs as well does not stand in the way of a comparison.

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
  - {id: urban, title: 城区故障修复, limits: max <= 36 h}  # <-
```

Before:
```yaml
kind: response-times
targets:
  - {id: urban, title: 城区故障修复, start: 客户报障, limits: max <= 24 h}
```
After:
```yaml
kind: response-times
targets:
  - {id: urban, title: 城区故障修复, start: 派单完成, limits: max <= 18 h}  # <-
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
SORT: Sort = "redefined"
TOUCHES: tuple[Whom, ...] = ("customers", "staff", "figures")
OF = ("target.limits",)


def judge(change: LimitsChanged, around: Around) -> Iterator[Judgement]:
    return limits_told(change, around, "incomparable", say("the limits cannot be compared with those before"))

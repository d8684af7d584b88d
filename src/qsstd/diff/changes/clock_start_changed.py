"""The clock of a promise starts at another event

The same number of hours is another promise when it is counted from another event. Nobody can compute which is the
stricter one: a person must say it in the notice. Figures from before cannot be compared, and the work of those who
record the time changes.

Only words are compared. The same event in other words is found too; a translation or a mark is not.

Before:
```yaml
kind: response-times
targets:
  - {id: urban, title: 城区故障修复, start: 接到用户障碍申告, limits: max <= 24 h}
```
After:
```yaml
kind: response-times
targets:
  - {id: urban, title: 城区故障修复, start: 派出障碍工单, limits: max <= 24 h}  # <-
```
Before:
```yaml
kind: response-times
targets:
  - {id: urban, title: 城区故障修复, start: 接到用户障碍申告, limits: max <= 24 h}
```
After:
```yaml
kind: response-times
targets:
  - {id: urban, title: 城区故障修复, start: 接到用户障碍申告。, limits: max <= 24 h}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import FieldChanged
from qsstd.diff.judge import Around, Judgement
from qsstd.diff.told.clock import event_told
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.WARNING
SORT: Sort = "redefined"
TOUCHES: tuple[Whom, ...] = ("customers", "staff", "figures")
OF = ("target.start", "metric.start", "clause.start")


def judge(change: FieldChanged, around: Around) -> Iterator[Judgement]:
    return event_told(change, around, say("the clock starts at another event"))

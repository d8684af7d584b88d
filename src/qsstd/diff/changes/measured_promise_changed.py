"""A metric measures another promise

Its limits, its clock and what does not count are those of the other promise now, and figures from before cannot be
compared. Look whether the promise that it measured before is still measured by some metric.

Before:
```yaml
# file: repair.yaml
kind: response-times
targets:
  - {id: urban, title: 城区故障修复, limits: max <= 24 h}
  - {id: rural, title: 农村故障修复, limits: max <= 48 h}
# file: example.yaml
kind: metrics
metrics:
  - {id: repair, title: 修复及时率, of: repair/urban}
```
After:
```yaml
# file: repair.yaml
kind: response-times
targets:
  - {id: urban, title: 城区故障修复, limits: max <= 24 h}
  - {id: rural, title: 农村故障修复, limits: max <= 48 h}
# file: example.yaml
kind: metrics
metrics:
  - {id: repair, title: 修复及时率, of: repair/rural}  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import FieldChanged
from qsstd.diff.judge import Around, Judgement
from qsstd.diff.told.names import named
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.WARNING
SORT: Sort = "redefined"
TOUCHES: tuple[Whom, ...] = ("figures",)
OF = ("metric.of",)


def judge(change: FieldChanged, around: Around) -> Iterator[Judgement]:
    before = named(around.old, change.old, change.before, "target", "metric", "clause")
    after = named(around.new, change.new, change.after, "target", "metric", "clause")
    yield Judgement(say("it measures another promise"), before, after)

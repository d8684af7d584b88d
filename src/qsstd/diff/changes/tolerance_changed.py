"""The tolerance of a promise goes by another clock

Which of the two is more cannot be proved: an hour and a working hour are alike only sometimes. A tolerance of nothing
that is written out, and one that stood in another promise and is written here, are found too; they change nothing.

Before:
```yaml
kind: response-times
targets:
  - {id: reply, title: 咨询回电, limits: max <= 8 h, grace: 30 min}
```
After:
```yaml
kind: response-times
targets:
  - {id: reply, title: 咨询回电, limits: max <= 8 h, grace: 1 d}  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import FieldChanged
from qsstd.diff.judge import Around, Judgement
from qsstd.diff.told.clock import tolerance_told
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.WARNING
SORT: Sort = "redefined"
TOUCHES: tuple[Whom, ...] = ("customers", "staff", "figures")
OF = (
    "target.grace",
    "metric.grace",
    "clause.grace",
    "target.ignore-under",
    "metric.ignore-under",
    "clause.ignore-under",
)


def judge(change: FieldChanged, around: Around) -> Iterator[Judgement]:
    return tolerance_told(change, around, "changed", say("another tolerance is written"))

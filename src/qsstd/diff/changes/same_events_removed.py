"""A target's events are held against those of its floor again

Nobody answers any more for other words that mean the same: start, stop and exceptions are compared with the clause's,
and what differs is found. Where the whole floor is gone there is nothing to hold them against, so only that is told.

Before:
```yaml
# file: law.yaml
kind: regulation
clauses:
  - {id: art-32, number: 第三十二条, limits: max <= 48 h}
# file: example.yaml
kind: response-times
targets:
  - {id: urban, title: 城区故障修复, start: 派单, limits: max <= 24 h, floor: {clause: law/art-32, same-events: true}}
```
After:
```yaml
# file: law.yaml
kind: regulation
clauses:
  - {id: art-32, number: 第三十二条, limits: max <= 48 h}
# file: example.yaml
kind: response-times
targets:
  - {id: urban, title: 城区故障修复, start: 派单, limits: max <= 24 h, floor: {clause: law/art-32}}  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import FieldChanged
from qsstd.diff.judge import Judgement
from qsstd.diff.told.floors import is_of_lone_floor
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.INFO
SORT: Sort = "tightened"
TOUCHES: tuple[Whom, ...] = ("customers",)
OF = ("target.floor.same-events",)


def judge(change: FieldChanged) -> Iterator[Judgement]:
    if change.before and not change.after and not is_of_lone_floor(change):
        yield Judgement(say("its events are held against the floor's again"))

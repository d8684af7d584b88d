"""A target's own events are taken to mean those of its floor

Start, stop and exceptions are no longer held against the clause: a person answers for it that other words mean the
same. Whoever reviews the revision must compare them, since no check does any more. With a floor that is new as a whole
nothing was held against anything before, so only the floor is told.

Before:
```yaml
# file: law.yaml
kind: regulation
clauses:
  - {id: art-32, number: 第三十二条, limits: max <= 48 h}
# file: example.yaml
kind: response-times
targets:
  - {id: urban, title: 城区故障修复, start: 派单, limits: max <= 24 h, floor: {clause: law/art-32}}
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
  - {id: urban, title: 城区故障修复, start: 派单, limits: max <= 24 h, floor: {clause: law/art-32, same-events: true}}  # <-
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

LEVEL = Level.WARNING
SORT: Sort = "relaxed"
TOUCHES: tuple[Whom, ...] = ("customers",)
OF = ("target.floor.same-events",)


def judge(change: FieldChanged) -> Iterator[Judgement]:
    if change.after and not change.before and not is_of_lone_floor(change):
        yield Judgement(say("its own events are taken to mean the floor's"))

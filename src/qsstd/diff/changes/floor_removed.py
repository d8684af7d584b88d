"""A target is no longer held to a clause

Nothing keeps the target from becoming looser than the rule any more, and nobody will notice when it does. What it
took from the clause, such as the events of its clock, is gone with it. If another edition of the rule takes its place,
name that clause instead; that is found as a floor that was added.

Before:
```yaml
# file: law.yaml
kind: regulation
clauses:
  - {id: art-32, number: 第三十二条, limits: max <= 48 h}
# file: example.yaml
kind: response-times
targets:
  - id: urban
    title: 城区故障修复
    limits: max <= 24 h
    floor: law/art-32
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
  - id: urban  # <-
    title: 城区故障修复
    limits: max <= 24 h
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import ReferencesChanged
from qsstd.diff.judge import Around, Judgement
from qsstd.diff.told.names import names_removed
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.ERROR
SORT: Sort = "removed"
TOUCHES: tuple[Whom, ...] = ("customers",)
OF = ("target.floor.clause",)


def judge(change: ReferencesChanged, around: Around) -> Iterator[Judgement]:
    return names_removed(change, around, say("a floor was removed"), "clause")

"""A target is held to a clause

From now on it is noticed when the target gets looser than the clause. If it leaves out when the clock starts and
stops, it has the clause's events.

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
  - id: urban
    title: 城区故障修复
    limits: max <= 24 h
    floor: law/art-32  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import ReferencesChanged
from qsstd.diff.judge import Around, Judgement
from qsstd.diff.told.names import names_added
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.INFO
SORT: Sort = "added"
TOUCHES: tuple[Whom, ...] = ("customers",)
OF = ("target.floor.clause",)


def judge(change: ReferencesChanged, around: Around) -> Iterator[Judgement]:
    return names_added(change, around, say("a floor was added"), "clause")

"""A clause of a regulation was removed

What was held to it is held to nothing now. If the rule still binds, the clause must stay; if it was repealed, say so.

Before:
```yaml
kind: regulation
clauses:
  - {id: art-32, number: 第三十二条, limits: max <= 48 h}
  - {id: art-33, number: 第三十三条, quote: 应当先行告知用户}
```
After:
```yaml
kind: regulation  # <-
clauses:
  - {id: art-32, number: 第三十二条, limits: max <= 48 h}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import EntryRemoved
from qsstd.diff.judge import Around, Judgement
from qsstd.diff.told.entries import promise_removed
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.WARNING
SORT: Sort = "removed"
TOUCHES: tuple[Whom, ...] = ("customers",)
OF = ("clause",)


def judge(change: EntryRemoved, around: Around) -> Iterator[Judgement]:
    return promise_removed(change, around, say("a clause was removed"))

"""A clause of a regulation was added

A rule that was not written down here before. Look which targets must be held to it.

Before:
```yaml
kind: regulation
clauses:
  - {id: art-32, number: 第三十二条, limits: max <= 48 h}
```
After:
```yaml
kind: regulation
clauses:
  - {id: art-32, number: 第三十二条, limits: max <= 48 h}
  - {id: art-33, number: 第三十三条, quote: 应当先行告知用户}  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import EntryAdded
from qsstd.diff.judge import Around, Judgement
from qsstd.diff.told.entries import promise_added
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.INFO
SORT: Sort = "added"
TOUCHES: tuple[Whom, ...] = ("customers",)
OF = ("clause",)


def judge(change: EntryAdded, around: Around) -> Iterator[Judgement]:
    return promise_added(change, around, say("a clause was added"))

"""An entry or a document is said to supersede something else

What was replaced is told otherwise, and nothing else. A `replaces` that tells a rename, a split or a merge between the
two sides is found as that.

Before:
```yaml
kind: response-times
targets:
  - {id: urban, title: 城区故障修复, limits: max <= 24 h}
```
After:
```yaml
kind: response-times
targets:
  - {id: urban, title: 城区故障修复, limits: max <= 24 h, replaces: repair-2024/city}  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import ReferencesChanged
from qsstd.diff.judge import Around, Judgement
from qsstd.diff.told.names import names_added, names_removed
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort

LEVEL = Level.INFO
SORT: Sort = "editorial"
OF = ("*.replaces",)


def judge(change: ReferencesChanged, around: Around) -> Iterator[Judgement]:
    message = say("it is said to supersede something else")
    yield from names_removed(change, around, message)
    yield from names_added(change, around, message)

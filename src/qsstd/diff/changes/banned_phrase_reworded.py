"""A banned phrase was reworded

Something else is banned than before. Look whether what was meant is still covered.

Before:
```yaml
kind: attitude
scenarios:
  - id: opening
    title: 接听
    never-say: [这不归我管]
```
After:
```yaml
kind: attitude
scenarios:
  - id: opening
    title: 接听
    never-say: [这事不归我管]  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import TextsChanged
from qsstd.diff.judge import Around, Judgement
from qsstd.diff.told.wording import reworded
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.WARNING
SORT: Sort = "redefined"
TOUCHES: tuple[Whom, ...] = ("staff",)
OF = ("situation.never-say",)


def judge(change: TextsChanged, around: Around) -> Iterator[Judgement]:
    return reworded(change, around, say("a banned phrase was reworded"))

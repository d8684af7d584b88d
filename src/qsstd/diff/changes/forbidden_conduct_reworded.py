"""What is forbidden to do was reworded

Something else is forbidden than before. Look whether what was meant is still covered.

Before:
```yaml
kind: attitude
scenarios:
  - id: opening
    title: 接听
    never-do: [打断客户]
```
After:
```yaml
kind: attitude
scenarios:
  - id: opening
    title: 接听
    never-do: [打断客户或催促客户]  # <-
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
OF = ("situation.never-do",)


def judge(change: TextsChanged, around: Around) -> Iterator[Judgement]:
    return reworded(change, around, say("something forbidden was reworded"))

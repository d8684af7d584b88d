"""A scenario was removed from the content of service

What customers got in this situation is written nowhere any more, unless another scenario takes it over. Say it in the
notice before it takes effect. A scenario that has another id or stands elsewhere now is found as renamed or moved.

Before:
```yaml
kind: service-content
scenarios:
  - {id: broadband-order, title: 宽带装机, situation: 用户新装宽带, provides: [入户光缆免费]}
  - {id: line-move, title: 电话移机, situation: 用户搬家, provides: [保留原号码]}
```
After:
```yaml
kind: service-content  # <-
scenarios:
  - {id: broadband-order, title: 宽带装机, situation: 用户新装宽带, provides: [入户光缆免费]}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import EntryRemoved
from qsstd.diff.judge import Judgement
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.ERROR
SORT: Sort = "removed"
TOUCHES: tuple[Whom, ...] = ("customers", "staff")
OF = ("scenario",)


def judge(change: EntryRemoved) -> Iterator[Judgement]:
    seen = change.old
    assert seen is not None
    yield Judgement(say("a scenario was removed"), getattr(seen.node, "situation", None))

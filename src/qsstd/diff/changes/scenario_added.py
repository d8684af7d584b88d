"""A scenario was added to the content of service

Customers get something in a situation for which nothing was written. Those who meet them must know it, and a process
must deliver it.

Before:
```yaml
kind: service-content
scenarios:
  - {id: broadband-order, title: 宽带装机, situation: 用户新装宽带, provides: [入户光缆免费]}
```
After:
```yaml
kind: service-content
scenarios:
  - {id: broadband-order, title: 宽带装机, situation: 用户新装宽带, provides: [入户光缆免费]}
  - {id: line-move, title: 电话移机, situation: 用户搬家, provides: [保留原号码]}  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import EntryAdded
from qsstd.diff.judge import Judgement
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.INFO
SORT: Sort = "added"
TOUCHES: tuple[Whom, ...] = ("customers", "staff")
OF = ("scenario",)


def judge(change: EntryAdded) -> Iterator[Judgement]:
    seen = change.new
    assert seen is not None
    yield Judgement(say("a scenario was added"), None, getattr(seen.node, "situation", None))

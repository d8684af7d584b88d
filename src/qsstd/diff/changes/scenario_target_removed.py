"""A target no longer says how fast it goes in a scenario

The target itself may be there, but it holds no more for customers in this situation, unless another one was named in
its place.

Before:
```yaml
kind: service-content
scenarios:
  - id: broadband-order
    title: 宽带装机
    response: [broadband-installation/urban, broadband-installation/rural]
```
After:
```yaml
kind: service-content
scenarios:
  - id: broadband-order
    title: 宽带装机
    response: [broadband-installation/urban]  # <-
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
TOUCHES: tuple[Whom, ...] = ("customers", "staff")
OF = ("scenario.response",)


def judge(change: ReferencesChanged, around: Around) -> Iterator[Judgement]:
    return names_removed(change, around, say("a target no longer says how fast it goes"), "target")

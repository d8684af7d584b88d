"""A target says how fast it goes in a scenario

Customers in this situation may count on a time. Those who meet them must be able to name it.

Before:
```yaml
kind: service-content
scenarios:
  - id: broadband-order
    title: 宽带装机
    response: [broadband-installation/urban]
```
After:
```yaml
kind: service-content
scenarios:
  - id: broadband-order
    title: 宽带装机
    response: [broadband-installation/urban, broadband-installation/rural]  # <-
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
TOUCHES: tuple[Whom, ...] = ("customers", "staff")
OF = ("scenario.response",)


def judge(change: ReferencesChanged, around: Around) -> Iterator[Judgement]:
    return names_added(change, around, say("a target says how fast it goes"), "target")

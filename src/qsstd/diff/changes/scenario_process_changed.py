"""Another process delivers what customers get in a scenario

Other people do other steps for the same situation. Those who take the order must know which process they start.

Before:
```yaml
kind: service-content
scenarios:
  - id: broadband-order
    title: 宽带装机
    process: installation
```
After:
```yaml
kind: service-content
scenarios:
  - id: broadband-order
    title: 宽带装机
    process: fibre-installation  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import FieldChanged
from qsstd.diff.judge import Around, Judgement
from qsstd.diff.told.names import named
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.WARNING
SORT: Sort = "redefined"
TOUCHES: tuple[Whom, ...] = ("staff",)
OF = ("scenario.process",)


def judge(change: FieldChanged, around: Around) -> Iterator[Judgement]:
    before = named(around.old, change.old, change.before, "process")
    after = named(around.new, change.new, change.after, "process")
    yield Judgement(say("another process delivers it"), before, after)

"""Something else sets a step off

Those who do the step begin it in other cases, or at another moment, than they were used to. A translation or a mark is
found by other names.

Before:
```yaml
kind: process
steps:
  - id: register
    title: 登记投诉
    owner: hotline-agent
    trigger: 用户要求书面答复
```
After:
```yaml
kind: process
steps:
  - id: register
    title: 登记投诉
    owner: hotline-agent
    trigger: 用户在任一渠道表达不满  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import FieldChanged
from qsstd.diff.judge import Around, Judgement
from qsstd.diff.told.wording import text_changed
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.WARNING
SORT: Sort = "redefined"
TOUCHES: tuple[Whom, ...] = ("staff",)
OF = ("step.trigger",)


def judge(change: FieldChanged, around: Around) -> Iterator[Judgement]:
    return text_changed(change, around, say("something else sets the step off"))

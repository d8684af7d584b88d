"""A process is for another purpose

The steps may be the same, but what they are judged by is not. Look whether they still serve it. A translation or a mark
is found by other names.

Before:
```yaml
kind: process
purpose: 在时限内答复投诉人
steps:
  - {id: answer, title: 答复用户, owner: hotline-agent}
```
After:
```yaml
kind: process
purpose: 在时限内查明原因并答复投诉人  # <-
steps:
  - {id: answer, title: 答复用户, owner: hotline-agent}
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

LEVEL = Level.INFO
SORT: Sort = "redefined"
TOUCHES: tuple[Whom, ...] = ()
OF = ("process.purpose",)


def judge(change: FieldChanged, around: Around) -> Iterator[Judgement]:
    return text_changed(change, around, say("it is for another purpose"))

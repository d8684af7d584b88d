"""A standard no longer applies to a step or a process

Those who do the work need not mind it here any more. If it is a promise, look whether another step or process keeps it.

Before:
```yaml
kind: process
keeps: [complaint-answer/acknowledgement, complaint-answer/answer]
steps:
  - {id: answer, title: 答复用户, owner: hotline-agent}
```
After:
```yaml
kind: process
keeps: [complaint-answer/answer]  # <-
steps:
  - {id: answer, title: 答复用户, owner: hotline-agent}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import ReferencesChanged
from qsstd.diff.judge import Around, Judgement
from qsstd.diff.told.clock import PROMISE
from qsstd.diff.told.names import names_removed
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.WARNING
SORT: Sort = "removed"
TOUCHES: tuple[Whom, ...] = ("staff",)
OF = ("step.keeps", "step.follows", "process.keeps")


def judge(change: ReferencesChanged, around: Around) -> Iterator[Judgement]:
    kinds = PROMISE if change.key == ("keeps",) else ()
    return names_removed(change, around, say("a standard no longer applies"), *kinds)

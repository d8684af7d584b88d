"""A step belongs to another stage

Nobody does anything else because of it, but manuals and overviews show the step elsewhere, and the process may lack a
stage now.

Before:
```yaml
kind: process
steps:
  - id: dispatch
    title: 派单
    owner: shift-lead
    stage: execution
```
After:
```yaml
kind: process
steps:
  - id: dispatch
    title: 派单
    owner: shift-lead
    stage: triage  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import FieldChanged
from qsstd.diff.judge import Judgement
from qsstd.diff.told.words import STAGES, in_words
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.INFO
SORT: Sort = "redefined"
TOUCHES: tuple[Whom, ...] = ()
OF = ("step.stage",)


def judge(change: FieldChanged) -> Iterator[Judgement]:
    yield Judgement(say("it belongs to another stage"), in_words(change.before, STAGES), in_words(change.after, STAGES))

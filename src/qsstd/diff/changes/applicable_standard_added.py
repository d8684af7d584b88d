"""Another standard applies to a step or a process

Those who do the work must know the standard and must be able to keep it; look whether a course teaches it to them.

Before:
```yaml
kind: process
steps:
  - id: register
    title: 登记投诉
    owner: hotline-agent
    follows: complaint-etiquette/receiving
```
After:
```yaml
kind: process
steps:
  - id: register
    title: 登记投诉
    owner: hotline-agent
    follows:
      - complaint-etiquette/receiving
      - hotline-etiquette/apology  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import ReferencesChanged
from qsstd.diff.judge import Around, Judgement
from qsstd.diff.told.clock import PROMISE
from qsstd.diff.told.names import names_added
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.WARNING
SORT: Sort = "added"
TOUCHES: tuple[Whom, ...] = ("staff",)
OF = ("step.keeps", "step.follows", "process.keeps")


def judge(change: ReferencesChanged, around: Around) -> Iterator[Judgement]:
    kinds = PROMISE if change.key == ("keeps",) else ()
    return names_added(change, around, say("a standard applies that did not"), *kinds)

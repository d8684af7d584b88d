"""The document is no longer approved

It was in force and is a draft, in review or retired now: what it promised nobody has to keep. If another document
came in its place, let that one name it under `replaces`.

Before:
```yaml
kind: response-times
targets: [{id: urban, title: 城区故障修复, limits: mean <= 24 h}]
status: approved
```
After:
```yaml
kind: response-times
targets: [{id: urban, title: 城区故障修复, limits: mean <= 24 h}]
status: retired  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import HeadChanged
from qsstd.diff.judge import Judgement
from qsstd.diff.told.words import STATUSES, both_in_words
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.ERROR
SORT: Sort = "removed"
TOUCHES: tuple[Whom, ...] = ("customers", "staff")
OF = ("*.status",)


def judge(change: HeadChanged) -> Iterator[Judgement]:
    if change.before == "approved":
        said = both_in_words(change.before, change.after, STATUSES)
        yield Judgement(say("the document is no longer approved"), *said)

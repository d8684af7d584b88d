"""The status of a document that is not in force differs

It went between draft, review and retired. It did not hold before and does not hold now.

Before:
```yaml
kind: response-times
targets: [{id: urban, title: 城区故障修复, limits: mean <= 24 h}]
status: draft
```
After:
```yaml
kind: response-times
targets: [{id: urban, title: 城区故障修复, limits: mean <= 24 h}]
status: review  # <-
```

Before:
```yaml
kind: response-times
targets: [{id: urban, title: 城区故障修复, limits: mean <= 24 h}]
status: draft
```
After:
```yaml
kind: response-times
targets: [{id: urban, title: 城区故障修复, limits: mean <= 24 h}]
status: approved
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import HeadChanged
from qsstd.diff.judge import Judgement
from qsstd.diff.told.words import STATUSES, both_in_words
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort

LEVEL = Level.INFO
SORT: Sort = "editorial"
OF = ("*.status",)


def judge(change: HeadChanged) -> Iterator[Judgement]:
    if "approved" not in (change.before, change.after):
        yield Judgement(say("another status"), *both_in_words(change.before, change.after, STATUSES))

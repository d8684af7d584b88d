"""The document is approved now

From its effective date on it holds: staff must know it by then, and customers may rely on what it promises.

Other steps of the status, such as from draft to review, are `status-changed`.

Before:
```yaml
kind: response-times
targets: [{id: urban, title: 城区故障修复, limits: mean <= 24 h}]
status: review
```
After:
```yaml
kind: response-times
targets: [{id: urban, title: 城区故障修复, limits: mean <= 24 h}]
status: approved  # <-
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

LEVEL = Level.INFO
SORT: Sort = "added"
TOUCHES: tuple[Whom, ...] = ("customers", "staff")
OF = ("*.status",)


def judge(change: HeadChanged) -> Iterator[Judgement]:
    if change.after == "approved":
        yield Judgement(say("the document is approved"), *both_in_words(change.before, change.after, STATUSES))

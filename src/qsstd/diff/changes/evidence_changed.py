"""A violation is judged by other evidence

By recordings instead of tickets, say, other violations come to light. Who scores must know it, and scores from before
mean something else.

Before:
```yaml
kind: attitude
scenarios:
  - id: opening
    title: 接听
    evidence: 工单
```
After:
```yaml
kind: attitude
scenarios:
  - id: opening
    title: 接听
    evidence: 录音  # <-
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
TOUCHES: tuple[Whom, ...] = ("staff", "figures")
OF = ("situation.evidence",)


def judge(change: FieldChanged, around: Around) -> Iterator[Judgement]:
    return text_changed(change, around, say("a violation is judged by other evidence"))

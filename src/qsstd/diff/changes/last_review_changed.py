"""The document was last reviewed on another day

It was reviewed again, or the day was mended. How often it is reviewed is `review-more-often` or `review-less-often`.

Before:
```yaml
kind: response-times
targets: [{id: urban, title: 城区故障修复, limits: mean <= 24 h}]
review: {every: quarter, last: 2026-07-20}
```
After:
```yaml
kind: response-times
targets: [{id: urban, title: 城区故障修复, limits: mean <= 24 h}]
review: {every: quarter, last: 2026-10-20}  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import HeadChanged
from qsstd.diff.judge import Judgement
from qsstd.diff.told.ranks import shown_day
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort

LEVEL = Level.INFO
SORT: Sort = "editorial"
OF = ("*.review",)


def judge(change: HeadChanged) -> Iterator[Judgement]:
    before, after = change.before.last, change.after.last
    if before != after:
        yield Judgement(say("another day of the last review"), shown_day(before), shown_day(after))

"""Relaxed promises are announced earlier

Customers have more time to get ready, or to leave.

Before:
```yaml
# file: qsstd.yaml
notice: 15 d
```
After:
```yaml
# file: qsstd.yaml
notice: 30 d  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import SettingChanged
from qsstd.diff.judge import Judgement
from qsstd.diff.told.quantities import margin, way_of
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.INFO
SORT: Sort = "tightened"
TOUCHES: tuple[Whom, ...] = ("customers",)
OF = ("settings.notice",)


def judge(change: SettingChanged) -> Iterator[Judgement]:
    before, after = change.before, change.after
    if before is None or (after is not None and way_of(before, after) == "up"):
        yield Judgement(say("the notice is longer"), before, after, margin(before, after))

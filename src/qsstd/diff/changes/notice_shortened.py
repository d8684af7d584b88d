"""Relaxed promises are announced later

Customers have less time to get ready, or to leave. Look whether the law or a contract asks for the longer notice.

Before:
```yaml
# file: qsstd.yaml
notice: 30 d
```
After:
```yaml
# file: qsstd.yaml
notice: 15 d  # <-
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

LEVEL = Level.ERROR
SORT: Sort = "relaxed"
TOUCHES: tuple[Whom, ...] = ("customers",)
OF = ("settings.notice",)


def judge(change: SettingChanged) -> Iterator[Judgement]:
    before, after = change.before, change.after
    if after is None or (before is not None and way_of(before, after) == "down"):
        yield Judgement(say("the notice is shorter"), before, after, margin(before, after))

"""The year begins on another day

Quarters, half-years and years are of other days, so their figures cannot be compared with those from before.

Before:
```yaml
# file: qsstd.yaml
year-starts: 01-01
```
After:
```yaml
# file: qsstd.yaml
year-starts: 04-01  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import SettingChanged
from qsstd.diff.judge import Judgement
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.WARNING
SORT: Sort = "redefined"
TOUCHES: tuple[Whom, ...] = ("figures",)
OF = ("settings.year-starts",)


def judge(change: SettingChanged) -> Iterator[Judgement]:
    yield Judgement(say("the year begins on another day"), change.before, change.after)

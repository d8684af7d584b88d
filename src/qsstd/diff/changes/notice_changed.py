"""The notice of relaxed promises is counted otherwise

By another clock, such as working days instead of calendar days: which of the two is longer depends on the calendar.

Before:
```yaml
# file: qsstd.yaml
notice: 15 d
```
After:
```yaml
# file: qsstd.yaml
notice: 10 wd  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import SettingChanged
from qsstd.diff.judge import Judgement
from qsstd.diff.told.quantities import way_of
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.WARNING
SORT: Sort = "redefined"
TOUCHES: tuple[Whom, ...] = ("customers",)
OF = ("settings.notice",)


def judge(change: SettingChanged) -> Iterator[Judgement]:
    before, after = change.before, change.after
    if before is not None and after is not None and way_of(before, after) == "unknown":
        yield Judgement(say("the notice is counted otherwise"), before, after)

"""Another time zone

Days begin and working hours run at another time, so limits end at another time and figures are of other days.

Before:
```yaml
# file: qsstd.yaml
timezone: Asia/Shanghai
```
After:
```yaml
# file: qsstd.yaml
timezone: Asia/Urumqi  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import FieldChanged, SettingChanged
from qsstd.diff.judge import Judgement
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.WARNING
SORT: Sort = "redefined"
TOUCHES: tuple[Whom, ...] = ("customers", "staff", "figures")
OF = (
    "calendar.timezone",
    "settings.timezone",
)


def judge(change: FieldChanged | SettingChanged) -> Iterator[Judgement]:
    yield Judgement(say("another time zone"), change.before, change.after)

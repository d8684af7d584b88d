"""The record of an accepted change is gone

The change counts again as long as it is compared with the same revision.

Before:
```yaml
# file: qsstd.yaml
timezone: Asia/Shanghai
accepted:
  - {change: target-relaxed, at: broadband/urban, before: mean <= 18 h, after: mean <= 24 h,
     reason: 与运维部核定, by: quality-director, date: 2026-09-20}
```
After:
```yaml
# file: qsstd.yaml
timezone: Asia/Shanghai  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import SettingChanged
from qsstd.diff.judge import Judgement
from qsstd.diff.told.history import acceptances_removed
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort

LEVEL = Level.INFO
SORT: Sort = "editorial"
OF = ("settings.accepted",)


def judge(change: SettingChanged) -> Iterator[Judgement]:
    return acceptances_removed(change, say("the record of an accepted change is gone"))

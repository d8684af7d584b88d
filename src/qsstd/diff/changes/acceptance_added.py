"""A change was accepted for good

It no longer counts against the revision. The record says why, by which role and when.

Before:
```yaml
# file: qsstd.yaml
timezone: Asia/Shanghai
```
After:
```yaml
# file: qsstd.yaml
timezone: Asia/Shanghai
accepted:
  - {change: target-relaxed, at: broadband/urban, before: mean <= 18 h, after: mean <= 24 h,  # <-
     reason: 与运维部核定, by: quality-director, date: 2026-09-20}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import SettingChanged
from qsstd.diff.judge import Judgement
from qsstd.diff.told.history import acceptances_added
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort

LEVEL = Level.WARNING
SORT: Sort = "editorial"
OF = ("settings.accepted",)


def judge(change: SettingChanged) -> Iterator[Judgement]:
    return acceptances_added(change, say("a change was accepted"))

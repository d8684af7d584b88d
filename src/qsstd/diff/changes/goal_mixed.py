"""A goal asks for more in one thing and for less in another

The company aims higher in one respect and lower in another. Look at each limit, and say in the history why the one was
given up for the other.

Before:
```yaml
kind: goals
goals:
  - {id: faster, statement: 缩短城区修复时长, of: repair-time, limits: [mean <= 18 h, max <= 36 h], due: 2027-06-30}
```
After:
```yaml
kind: goals
goals:
  - {id: faster, statement: 缩短城区修复时长, of: repair-time, limits: [mean <= 16 h, max <= 48 h], due: 2027-06-30}  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import LimitsChanged
from qsstd.diff.judge import Around, Judgement
from qsstd.diff.told.limits import limits_told
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort

LEVEL = Level.WARNING
SORT: Sort = "relaxed"
OF = ("goal.limits",)


def judge(change: LimitsChanged, around: Around) -> Iterator[Judgement]:
    return limits_told(change, around, "mixed", say("more is to be reached in one thing and less in another"))

"""A goal asks for more

The company sets itself a higher aim, or a number where there was none. Nobody is promised anything by that, but the
means to reach it must be there. When it has to be reached is a change of its own.

Before:
```yaml
kind: goals
goals:
  - {id: faster, statement: 缩短城区修复时长, of: repair-time, limits: mean <= 18 h, due: 2027-06-30}
```
After:
```yaml
kind: goals
goals:
  - {id: faster, statement: 缩短城区修复时长, of: repair-time, limits: mean <= 16 h, due: 2027-06-30}  # <-
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

LEVEL = Level.INFO
SORT: Sort = "tightened"
OF = ("goal.limits",)


def judge(change: LimitsChanged, around: Around) -> Iterator[Judgement]:
    return limits_told(change, around, "stricter", say("more is to be reached"))

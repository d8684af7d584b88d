"""What costs points is said in other words

Something else may be deducted than before. Those who score must read it the same way.

Before:
```yaml
kind: attitude
scorecard:
  full: 10
  method: deduct
  sections:
    - id: speech
      title: 用语
      points: 10
      items:
        - id: greeting
          title: 问候
          points: 10
          violations:
            - {text: 未报工号, points: 2}
            - {text: 无回应超过 10 秒, points: 3}
```
After:
```yaml
kind: attitude
scorecard:
  full: 10
  method: deduct
  sections:
    - id: speech
      title: 用语
      points: 10
      items:
        - id: greeting
          title: 问候
          points: 10
          violations:
            - {text: 未报工号, points: 2}
            - {text: 无回应超过 20 秒, points: 3}  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import PartsChanged
from qsstd.diff.judge import Around, Judgement
from qsstd.diff.told.scoring import deductions_reworded
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.WARNING
SORT: Sort = "redefined"
TOUCHES: tuple[Whom, ...] = ("staff", "figures")
OF = ("item.violations",)


def judge(change: PartsChanged, around: Around) -> Iterator[Judgement]:
    return deductions_reworded(change, around, say("what costs points is said in other words"))

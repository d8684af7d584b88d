"""One more mistake costs points

Staff must know it before they are scored by it.

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
            - {text: 无回应超过 10 秒, points: 3}
            - {text: 抢先挂断, points: 5}  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import PartsChanged
from qsstd.diff.judge import Judgement
from qsstd.diff.told.scoring import deductions_added
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.WARNING
SORT: Sort = "tightened"
TOUCHES: tuple[Whom, ...] = ("staff", "figures")
OF = ("item.violations",)


def judge(change: PartsChanged) -> Iterator[Judgement]:
    return deductions_added(change, say("one more mistake costs points"))

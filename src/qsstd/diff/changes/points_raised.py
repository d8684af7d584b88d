"""An item, a section or the whole scorecard is worth more points

It weighs more against the rest, so scores from before cannot be compared.

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
        - {id: greeting, title: 问候, points: 4}
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
        - {id: greeting, title: 问候, points: 6}  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import FieldChanged
from qsstd.diff.judge import Judgement
from qsstd.diff.told.ranks import points_told
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.WARNING
SORT: Sort = "redefined"
TOUCHES: tuple[Whom, ...] = ("staff", "figures")
OF = (
    "section.points",
    "item.points",
    "attitude.scorecard.full",
)


def judge(change: FieldChanged) -> Iterator[Judgement]:
    return points_told(change, "up", say("it is worth more points"))

"""A fault that voids the score was reworded

Something else may void it than before. Those who score must read it the same way.

Before:
```yaml
kind: attitude
scorecard:
  full: 10
  method: deduct
  fatal: [辱骂客户]
  sections:
    - id: speech
      title: 用语
      points: 10
      items:
        - {id: greeting, title: 问候, points: 10}
```
After:
```yaml
kind: attitude
scorecard:
  full: 10
  method: deduct
  fatal: [辱骂客户或讥讽客户]  # <-
  sections:
    - id: speech
      title: 用语
      points: 10
      items:
        - {id: greeting, title: 问候, points: 10}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import TextsChanged
from qsstd.diff.judge import Around, Judgement
from qsstd.diff.told.wording import reworded
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.WARNING
SORT: Sort = "redefined"
TOUCHES: tuple[Whom, ...] = ("staff", "figures")
OF = (
    "section.fatal",
    "attitude.scorecard.fatal",
)


def judge(change: TextsChanged, around: Around) -> Iterator[Judgement]:
    return reworded(change, around, say("a fault that voids the score was reworded"))

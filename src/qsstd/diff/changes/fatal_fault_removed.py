"""A fault no longer voids the score

Look whether it costs points somewhere else now, or is let pass.

Before:
```yaml
kind: attitude
scorecard:
  full: 10
  method: deduct
  fatal: [辱骂客户, 泄露客户信息]
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
  fatal: [辱骂客户]  # <-
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
from qsstd.diff.judge import Judgement
from qsstd.diff.told.wording import removed
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.WARNING
SORT: Sort = "relaxed"
TOUCHES: tuple[Whom, ...] = ("staff", "figures")
OF = (
    "section.fatal",
    "attitude.scorecard.fatal",
)


def judge(change: TextsChanged) -> Iterator[Judgement]:
    return removed(change, say("a fault no longer voids the score"))

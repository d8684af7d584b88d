"""One more fault voids the score

A single one costs the points of the section, or of the whole contact. Staff must know it before they are scored by
it.

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
  fatal: [辱骂客户, 泄露客户信息]  # <-
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
from qsstd.diff.told.wording import added
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.WARNING
SORT: Sort = "tightened"
TOUCHES: tuple[Whom, ...] = ("staff", "figures")
OF = (
    "section.fatal",
    "attitude.scorecard.fatal",
)


def judge(change: TextsChanged) -> Iterator[Judgement]:
    return added(change, say("one more fault voids the score"))

"""An item or a section of the scorecard is gone

Staff are no longer scored by it. Scores from before were with it.

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
        - {id: greeting, title: 问候, points: 5}
        - {id: closing, title: 结束语, points: 5}
```
After:
```yaml
kind: attitude
scorecard:
  full: 10
  method: deduct
  sections:
    - id: speech  # <-
      title: 用语
      points: 10
      items:
        - {id: greeting, title: 问候, points: 5}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import EntryRemoved
from qsstd.diff.judge import Judgement
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.WARNING
SORT: Sort = "removed"
TOUCHES: tuple[Whom, ...] = ("staff", "figures")
OF = (
    "section",
    "item",
)


def judge(change: EntryRemoved) -> Iterator[Judgement]:
    yield Judgement(say("it is no longer scored"))

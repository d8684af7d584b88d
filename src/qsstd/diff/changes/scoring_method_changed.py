"""Contacts are scored in another way

Points are deducted, added, or a contact is passed or failed. Scores from before cannot be compared with those from
after.

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
        - {id: greeting, title: 问候, points: 10}
```
After:
```yaml
kind: attitude
scorecard:
  full: 10
  method: add  # <-
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

from qsstd.diff.change import FieldChanged
from qsstd.diff.judge import Judgement
from qsstd.diff.told.words import SCORING, both_in_words
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.WARNING
SORT: Sort = "redefined"
TOUCHES: tuple[Whom, ...] = ("staff", "figures")
OF = ("attitude.scorecard.method",)


def judge(change: FieldChanged) -> Iterator[Judgement]:
    said = both_in_words(change.before, change.after, SCORING)
    yield Judgement(say("contacts are scored in another way"), *said)

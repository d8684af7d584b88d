"""An action or an opinion got further

It is open, accepted, declined, done or dropped now. What was dropped or declined deserves a word to those who asked.

Before:
```yaml
kind: review
quarter: 2026Q3
actions:
  - {id: rota, statement: 调整农村片区排班, status: open}
```
After:
```yaml
kind: review
quarter: 2026Q3
actions:
  - {id: rota, statement: 调整农村片区排班, status: done}  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import FieldChanged
from qsstd.diff.judge import Judgement
from qsstd.diff.told.words import PROGRESS, both_in_words
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort

LEVEL = Level.INFO
SORT: Sort = "editorial"
OF = (
    "action.status",
    "opinion.status",
)


def judge(change: FieldChanged) -> Iterator[Judgement]:
    before, after = both_in_words(change.before, change.after, PROGRESS)
    yield Judgement(say("it stands otherwise"), before, after)

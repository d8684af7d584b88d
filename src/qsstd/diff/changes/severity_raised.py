"""A violation is graver

Staff must know it before somebody is judged by it.

Before:
```yaml
kind: attitude
scenarios:
  - id: opening
    title: 接听
    severity: minor
    say: ['您好，请讲']
```
After:
```yaml
kind: attitude
scenarios:
  - id: opening
    title: 接听
    severity: major  # <-
    say: ['您好，请讲']
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import FieldChanged
from qsstd.diff.judge import Judgement
from qsstd.diff.told.ranks import rank
from qsstd.diff.told.words import SEVERITIES, both_in_words
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.WARNING
SORT: Sort = "tightened"
TOUCHES: tuple[Whom, ...] = ("staff",)
OF = ("situation.severity",)


def judge(change: FieldChanged) -> Iterator[Judgement]:
    if rank(change.before, SEVERITIES) < rank(change.after, SEVERITIES):
        said = both_in_words(change.before, change.after, SEVERITIES)
        yield Judgement(say("a violation is graver"), *said)

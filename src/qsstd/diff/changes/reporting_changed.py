"""Other figures are reported, or at other times

What customers may expect stays, but those who report must deliver something else, and who reads the reports misses a
figure or finds a new one. The limits and the period over which they are judged are found by other names.

Before:
```yaml
kind: response-times
targets:
  - {id: urban, title: 城区故障修复, limits: mean <= 24 h, period: {report: month}}
```
After:
```yaml
kind: response-times
targets:
  - {id: urban, title: 城区故障修复, limits: mean <= 24 h, period: {report: quarter}}  # <-
```
Before:
```yaml
kind: response-times
targets:
  - id: urban
    title: 城区故障修复
    limits: mean <= 24 h
    measures:
      - median
      - share within 1 d
```
After:
```yaml
kind: response-times
targets:
  - id: urban
    title: 城区故障修复
    limits: mean <= 24 h
    measures:  # <-
      - median
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import FieldChanged, ValuesChanged
from qsstd.diff.judge import Judgement
from qsstd.diff.told.words import EVERY, in_words
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.WARNING
SORT: Sort = "redefined"
TOUCHES: tuple[Whom, ...] = ("staff",)
OF = (
    "target.period.report",
    "metric.period.report",
    "clause.period.report",
    "target.measures",
    "metric.measures",
    "clause.measures",
)


def judge(change: FieldChanged | ValuesChanged) -> Iterator[Judgement]:
    if isinstance(change, ValuesChanged):
        for piece in change.pieces:
            message = say("another figure is reported")
            yield Judgement(message, piece.before, piece.after, at_old=piece.at_old, at_new=piece.at_new)
    else:
        before, after = (in_words(one, EVERY) for one in (change.before, change.after))
        yield Judgement(say("figures are reported at other times"), before, after)

"""A promise is judged over another period or other parts

A quarter hides a bad month; a whole network hides a bad region. The same limit over another period, another part of
the day or other parts of the network is another promise, and figures from before cannot be compared.

Before:
```yaml
kind: response-times
targets:
  - {id: urban, title: 城区故障修复, limits: mean <= 24 h, period: {judge: month}}
```
After:
```yaml
kind: response-times
targets:
  - {id: urban, title: 城区故障修复, limits: mean <= 24 h, period: {judge: quarter}}  # <-
```
Before:
```yaml
kind: response-times
targets:
  - id: urban
    title: 城区故障修复
    limits: mean <= 24 h
    period:
      per:
        - 地市
```
After:
```yaml
kind: response-times
targets:
  - id: urban
    title: 城区故障修复
    limits: mean <= 24 h
    period:
      per:
        - 地市
        - 客户等级  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import FieldChanged, TextsChanged
from qsstd.diff.judge import Around, Judgement
from qsstd.diff.told.wording import added, removed, reworded, text_changed
from qsstd.diff.told.words import EVERY, in_words
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.WARNING
SORT: Sort = "redefined"
TOUCHES: tuple[Whom, ...] = ("customers", "figures")
OF = (
    "target.period.judge",
    "metric.period.judge",
    "clause.period.judge",
    "target.period.only",
    "metric.period.only",
    "clause.period.only",
    "target.period.per",
    "metric.period.per",
    "clause.period.per",
)


def judge(change: FieldChanged | TextsChanged, around: Around) -> Iterator[Judgement]:
    if isinstance(change, TextsChanged):
        message = say("the limits are judged in other parts")
        yield from (*removed(change, message), *added(change, message), *reworded(change, around, message))
    elif change.key[-1] == "only":
        yield from text_changed(change, around, say("another part of the time is judged"))
    else:
        before, after = (in_words(one, EVERY) for one in (change.before, change.after))
        yield Judgement(say("the limits are judged over another period"), before, after)

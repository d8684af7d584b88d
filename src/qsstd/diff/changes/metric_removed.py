"""A metric was removed

What nobody measures nobody keeps. Look whether the promise that it measured is still measured, and keep the figures so
far where the series ends.

Before:
```yaml
kind: metrics
metrics:
  - {id: answered, title: 接通率, unit: '%'}
  - {id: lost, title: 呼损率, limits: rate <= 5 %}
```
After:
```yaml
kind: metrics  # <-
metrics:
  - {id: answered, title: 接通率, unit: '%'}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import EntryRemoved
from qsstd.diff.judge import Around, Judgement
from qsstd.diff.told.entries import promise_removed
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort

LEVEL = Level.WARNING
SORT: Sort = "removed"
OF = ("metric",)


def judge(change: EntryRemoved, around: Around) -> Iterator[Judgement]:
    return promise_removed(change, around, say("a metric was removed"))

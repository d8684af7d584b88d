"""A metric was added

Something is measured that was not before. Its figures begin now: there is nothing to compare them with yet.

Before:
```yaml
kind: metrics
metrics:
  - {id: answered, title: 接通率, unit: '%'}
```
After:
```yaml
kind: metrics
metrics:
  - {id: answered, title: 接通率, unit: '%'}
  - {id: lost, title: 呼损率, limits: rate <= 5 %}  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import EntryAdded
from qsstd.diff.judge import Around, Judgement
from qsstd.diff.told.entries import promise_added
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort

LEVEL = Level.INFO
SORT: Sort = "added"
OF = ("metric",)


def judge(change: EntryAdded, around: Around) -> Iterator[Judgement]:
    return promise_added(change, around, say("a metric was added"))

"""Another metric is watched between the reviews

Whoever watches must have the figures as often as it is written, and must know what to do on an alarm.

Before:
```yaml
kind: monitoring
watches:
  - {id: urban-repair, of: repair-metrics/urban, every: week, limits: mean <= 18 h}
```
After:
```yaml
kind: monitoring
watches:
  - {id: urban-repair, of: repair-metrics/urban, every: week, limits: mean <= 18 h}
  - {id: repeat-faults, of: repair-metrics/repeat-faults, every: month, limits: rate <= 4 %}  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import EntryAdded
from qsstd.diff.judge import Around, Judgement
from qsstd.diff.told.monitoring import entry_alone
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.INFO
SORT: Sort = "added"
TOUCHES: tuple[Whom, ...] = ("staff",)
OF = ("watch",)


def judge(change: EntryAdded, around: Around) -> Iterator[Judgement]:
    return entry_alone(change, around, say("a watch was added"))

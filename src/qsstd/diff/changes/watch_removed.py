"""A metric is no longer watched between the reviews

What goes wrong with it is seen at the next review at the earliest. A watch that has another id now is found as renamed.

Before:
```yaml
kind: monitoring
watches:
  - {id: urban-repair, of: repair-metrics/urban, every: week, limits: mean <= 18 h}
  - {id: repeat-faults, of: repair-metrics/repeat-faults, every: month, limits: rate <= 4 %}
```
After:
```yaml
kind: monitoring  # <-
watches:
  - {id: urban-repair, of: repair-metrics/urban, every: week, limits: mean <= 18 h}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import EntryRemoved
from qsstd.diff.judge import Around, Judgement
from qsstd.diff.told.monitoring import entry_alone
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.WARNING
SORT: Sort = "removed"
TOUCHES: tuple[Whom, ...] = ("staff",)
OF = ("watch",)


def judge(change: EntryRemoved, around: Around) -> Iterator[Judgement]:
    return entry_alone(change, around, say("a watch was removed"))

"""Two duties may meet

One person may do a job and check it. It was a safeguard against mistakes and fraud: let it go only by decision.

Before:
```yaml
# file: organisation.yaml
kind: organisation
roles:
  - {id: quality-director, title: 质量总监}
  - {id: quality-manager, title: 质量经理}
  - {id: field-technician, title: 外线技术员}
  - {id: callback-agent, title: 回访员}
separate:
  - [quality-manager, quality-director]
  - [field-technician, callback-agent]
```
After:
```yaml
# file: organisation.yaml
kind: organisation
roles:
  - {id: quality-director, title: 质量总监}
  - {id: quality-manager, title: 质量经理}
  - {id: field-technician, title: 外线技术员}
  - {id: callback-agent, title: 回访员}
separate:  # <-
  - [quality-manager, quality-director]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import ValuesChanged
from qsstd.diff.judge import Judgement
from qsstd.diff.told.people import duties_removed
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.ERROR
SORT: Sort = "relaxed"
TOUCHES: tuple[Whom, ...] = ("staff",)
OF = ("organisation.separate",)


def judge(change: ValuesChanged) -> Iterator[Judgement]:
    return duties_removed(change, say("two duties may meet"))

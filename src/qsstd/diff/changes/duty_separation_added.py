"""Two duties must be kept apart

Nobody may hold both from now on: look who does.

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
separate:
  - [quality-manager, quality-director]
  - [field-technician, callback-agent]  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import ValuesChanged
from qsstd.diff.judge import Judgement
from qsstd.diff.told.people import duties_added
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.INFO
SORT: Sort = "tightened"
TOUCHES: tuple[Whom, ...] = ("staff",)
OF = ("organisation.separate",)


def judge(change: ValuesChanged) -> Iterator[Judgement]:
    return duties_added(change, say("two duties must be kept apart"))

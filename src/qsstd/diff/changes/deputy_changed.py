"""Another role stands in

It must know that it does and be able to. Where none is named, the work waits while nobody holds the role.

Before:
```yaml
# file: organisation.yaml
kind: organisation
roles:
  - {id: quality-director, title: 质量总监}
  - {id: quality-manager, title: 质量经理, deputy: hotline-agent}
```
After:
```yaml
# file: organisation.yaml
kind: organisation
roles:
  - {id: quality-director, title: 质量总监}
  - {id: quality-manager, title: 质量经理, deputy: quality-director}  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import FieldChanged
from qsstd.diff.judge import Judgement
from qsstd.diff.told.people import another_one
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.WARNING
SORT: Sort = "redefined"
TOUCHES: tuple[Whom, ...] = ("staff",)
OF = ("role.deputy",)


def judge(change: FieldChanged) -> Iterator[Judgement]:
    return another_one(change, "role", say("another role stands in"))

"""A role is gone

Whatever it answered for needs another one: documents, steps, figures. Who held it must be told.

Before:
```yaml
# file: organisation.yaml
kind: organisation
roles:
  - {id: quality-director, title: 质量总监}
  - {id: quality-manager, title: 质量经理}
  - {id: callback-agent, title: 回访员}
```
After:
```yaml
# file: organisation.yaml
kind: organisation  # <-
roles:
  - {id: quality-director, title: 质量总监}
  - {id: quality-manager, title: 质量经理}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import EntryRemoved
from qsstd.diff.judge import Judgement
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.WARNING
SORT: Sort = "removed"
TOUCHES: tuple[Whom, ...] = ("staff",)
OF = ("role",)


def judge(change: EntryRemoved) -> Iterator[Judgement]:
    yield Judgement(say("the role is gone"), roles=(change.seen.id,))

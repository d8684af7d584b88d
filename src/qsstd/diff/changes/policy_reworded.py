"""The purpose of the policy or a principle is said in other words

Every standard follows from it: look whether they still do.

Before:
```yaml
kind: policy
purpose: 让每位客户都得到说到做到的服务
```
After:
```yaml
kind: policy
purpose: 让每位客户都得到更快的服务  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import FieldChanged
from qsstd.diff.judge import Around, Judgement
from qsstd.diff.told.wording import text_changed
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.WARNING
SORT: Sort = "redefined"
TOUCHES: tuple[Whom, ...] = ("staff",)
OF = (
    "policy.purpose",
    "principle.statement",
)


def judge(change: FieldChanged, around: Around) -> Iterator[Judgement]:
    return text_changed(change, around, say("the policy is said in other words"))

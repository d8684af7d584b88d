"""A document is gone

Nobody finds any more what stood in it. What it promised to customers is told entry by entry; whatever referred to it
must refer to something else. A document that is no longer in force but shall still be found can be kept with `status:
retired`.

Before:
```yaml
# file: qsstd.yaml
organisation: 示例电信
# file: terms.yaml
kind: glossary
terms:
  - {id: fault, term: 故障, means: 客户无法正常使用业务的状态}
```
After:
```yaml
# file: qsstd.yaml
organisation: 示例电信  # <-
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
OF = (
    "attitude",
    "calendar",
    "feedback",
    "glossary",
    "goals",
    "metrics",
    "monitoring",
    "organisation",
    "policy",
    "problems",
    "process",
    "regulation",
    "research",
    "response-times",
    "review",
    "service-content",
    "training",
)


def judge(change: EntryRemoved) -> Iterator[Judgement]:
    yield Judgement(say("the document is gone"))

"""A document is new

Those for whom it holds must get to know it before it takes effect. Of what stands in it, only what customers may
expect is told by itself.

Before:
```yaml
# file: qsstd.yaml
organisation: 示例电信
```
After:
```yaml
# file: qsstd.yaml
organisation: 示例电信
# file: terms.yaml
kind: glossary  # <-
terms:
  - {id: fault, term: 故障, means: 客户无法正常使用业务的状态}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import EntryAdded
from qsstd.diff.judge import Judgement
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.INFO
SORT: Sort = "added"
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


def judge(change: EntryAdded) -> Iterator[Judgement]:
    yield Judgement(say("the document is new"))

"""Another word stands for the term

The meaning is the same; standards, forms and staff use the new word from now on.

Before:
```yaml
kind: glossary
terms:
  - id: fault
    term: 障碍
    means: 客户无法使用业务的状态
```
After:
```yaml
kind: glossary
terms:
  - id: fault
    term: 故障  # <-
    means: 客户无法使用业务的状态
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
OF = ("term.term",)


def judge(change: FieldChanged, around: Around) -> Iterator[Judgement]:
    return text_changed(change, around, say("another word stands for the term"))

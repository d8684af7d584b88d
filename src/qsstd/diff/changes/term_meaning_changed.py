"""A term means something else

Every standard that uses it says something else, without a word of it changed: look at all that do. What is counted
under it cannot be compared with figures from before.

Before:
```yaml
kind: glossary
terms:
  - id: fault
    term: 故障
    means: 客户无法使用业务的状态
```
After:
```yaml
kind: glossary
terms:
  - id: fault
    term: 故障
    means: 客户无法使用业务或业务质量不达标的状态  # <-
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
TOUCHES: tuple[Whom, ...] = ("staff", "figures")
OF = ("term.means",)


def judge(change: FieldChanged, around: Around) -> Iterator[Judgement]:
    return text_changed(change, around, say("the term means something else"))

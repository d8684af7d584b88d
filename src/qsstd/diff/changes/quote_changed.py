"""A clause is quoted otherwise

Either the rule says something else now, or our transcription was wrong. Read it at its source, and look again at every
target that is held to this clause. A translation or a mark is not found here.

Before:
```yaml
kind: regulation
clauses:
  - {id: art-32, number: 第三十二条, quote: 城镇用户四十八小时内修复}
```
After:
```yaml
kind: regulation
clauses:
  - {id: art-32, number: 第三十二条, quote: 城镇用户二十四小时内修复}  # <-
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
TOUCHES: tuple[Whom, ...] = ("customers",)
OF = ("clause.quote",)


def judge(change: FieldChanged, around: Around) -> Iterator[Judgement]:
    return text_changed(change, around, say("the clause is quoted otherwise"))

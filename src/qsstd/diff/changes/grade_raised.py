"""The text of a clause is known from a better source

What rests on the clause rests on firmer ground. Where the better source says something else, that is found besides.

Before:
```yaml
kind: regulation
clauses:
  - {id: art-32, number: 第三十二条, grade: secondary}
```
After:
```yaml
kind: regulation
clauses:
  - {id: art-32, number: 第三十二条, grade: official}  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import FieldChanged
from qsstd.diff.judge import Judgement
from qsstd.diff.told.regulations import grade_told
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort

LEVEL = Level.INFO
SORT: Sort = "editorial"
OF = ("clause.grade",)


def judge(change: FieldChanged) -> Iterator[Judgement]:
    return grade_told(change, "raised", say("its text is known from a better source"))

"""The text of a clause is known from a worse source

What rests on the clause rests on less: look for the official text before a target is held to it.

Before:
```yaml
kind: regulation
clauses:
  - {id: art-32, number: 第三十二条, grade: official}
```
After:
```yaml
kind: regulation
clauses:
  - {id: art-32, number: 第三十二条, grade: secondary}  # <-
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

LEVEL = Level.WARNING
SORT: Sort = "editorial"
OF = ("clause.grade",)


def judge(change: FieldChanged) -> Iterator[Judgement]:
    return grade_told(change, "lowered", say("its text is known from a worse source"))

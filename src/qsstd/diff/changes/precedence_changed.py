"""A rule binds elsewhere, or takes another place among the rules

Where it holds, what sort of rule it is and which clause it takes the place of decide which of several rules a target
is held to. A target may have another floor now although neither the target nor its clause was touched.

Before:
```yaml
kind: regulation
jurisdiction: CN-44
clauses: []
```
After:
```yaml
kind: regulation
jurisdiction: CN  # <-
clauses: []
```
Before:
```yaml
kind: regulation
level: industry
clauses: []
```
After:
```yaml
kind: regulation
level: ministry  # <-
clauses: []
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import FieldChanged
from qsstd.diff.judge import Around, Judgement
from qsstd.diff.told.regulations import precedence_told
from qsstd.findings import Level
from qsstd.revision import Sort, Whom

LEVEL = Level.WARNING
SORT: Sort = "redefined"
TOUCHES: tuple[Whom, ...] = ("customers",)
OF = ("regulation.jurisdiction", "regulation.level", "clause.overrides")


def judge(change: FieldChanged, around: Around) -> Iterator[Judgement]:
    return precedence_told(change, around)

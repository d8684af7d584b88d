"""A clause asks for more in one thing and for less in another

The floor under the company's targets rises in one place and sinks in another. Check every target that names the clause
against each of its limits; where the clause asks for less now, decide whether the targets stay as they are.

Before:
```yaml
kind: regulation
clauses:
  - {id: repair, title: 故障修复, number: 第八条, limits: [mean <= 24 h, max <= 48 h]}
```
After:
```yaml
kind: regulation
clauses:
  - {id: repair, title: 故障修复, number: 第八条, limits: [mean <= 12 h, max <= 72 h]}  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import LimitsChanged
from qsstd.diff.judge import Around, Judgement
from qsstd.diff.told.limits import limits_told
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.ERROR
SORT: Sort = "relaxed"
TOUCHES: tuple[Whom, ...] = ("customers", "staff")
OF = ("clause.limits",)


def judge(change: LimitsChanged, around: Around) -> Iterator[Judgement]:
    return limits_told(change, around, "mixed", say("the clause asks for more in one thing and for less in another"))

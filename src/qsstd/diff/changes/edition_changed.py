"""A regulation is followed in another edition

Every clause must be read again, also those that look the same here: numbers and limits may differ in the new edition,
and targets are held to them.

Before:
```yaml
kind: regulation
edition: 2014
clauses: []
```
After:
```yaml
kind: regulation
edition: 2016  # <-
clauses: []
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import FieldChanged
from qsstd.diff.judge import Judgement
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.WARNING
SORT: Sort = "redefined"
TOUCHES: tuple[Whom, ...] = ("customers",)
OF = ("regulation.edition",)


def judge(change: FieldChanged) -> Iterator[Judgement]:
    yield Judgement(say("another edition is meant"), change.before, change.after)

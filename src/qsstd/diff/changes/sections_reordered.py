"""The sections of the scorecard stand in another order

The points are the same. Forms and systems that list the sections may have to follow.

Before:
```yaml
kind: attitude
scorecard:
  full: 10
  method: deduct
  sections:
    - {id: speech, title: 用语, points: 5}
    - {id: manner, title: 态度, points: 5}
```
After:
```yaml
kind: attitude
scorecard:
  full: 10
  method: deduct
  sections:  # <-
    - {id: manner, title: 态度, points: 5}
    - {id: speech, title: 用语, points: 5}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import OrderChanged
from qsstd.diff.judge import Judgement
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Name, Sort

LEVEL = Level.INFO
SORT: Sort = "editorial"
OF = ("attitude.scorecard.sections",)


def judge(change: OrderChanged) -> Iterator[Judgement]:
    yield Judgement(say("the sections stand in another order"), names(change.before), names(change.after))


def names(addresses: tuple[str, ...]) -> tuple[Name, ...]:
    return tuple(Name("", address) for address in addresses)

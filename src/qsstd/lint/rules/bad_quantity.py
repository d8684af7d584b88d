"""A quantity cannot be read.

A quantity is a number and its unit, such as ``24 h`` or ``3 wd``. Where the unit may mean two things, it is
refused and not guessed: ``5 m`` would be five minutes to one reader and five months to another.

Bad:

```yaml
kind: process
steps:
  - id: accept
    title: 受理
    escalate: {after: 5 m, to: shift-lead}  # <-
```

Good:

```yaml
kind: process
steps:
  - id: accept
    title: 受理
    escalate: {after: 5 min, to: shift-lead}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from qsstd.findings import Level, Place, Problem
from qsstd.lint.expressions import unreadable
from qsstd.messages import say
from qsstd.model.payment import payment_hint
from qsstd.workspace.shape import BadQuantity

LEVEL = Level.ERROR
HINTS = {"pay": payment_hint(), "cap": say("write a sum of money, for example 100 CNY")}
"""What is written under a key that takes no quantity of any sort."""


def check(fault: BadQuantity, at: Place) -> Iterator[Problem]:
    problem = unreadable(fault, at)
    hint = None if fault.suggestion else HINTS.get(str(fault.at.path[-1])) if fault.at.path else None
    yield replace(problem, hint=hint) if hint else problem

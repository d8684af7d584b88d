"""The file begins with a YAML directive.

A line such as ``%YAML 1.1`` would change how other tools read the file: there ``no`` is not a word and
``12:30`` a number. It is not followed here.

Bad:

```yaml
%YAML 1.1  # <-
---
kind: problems
problems:
  - {id: slow-response, statement: 障碍修复慢}
```

Good:

```yaml
kind: problems
problems:
  - {id: slow-response, statement: 障碍修复慢}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.findings import Fix, Level, Place, Problem, Rewrite
from qsstd.messages import say
from qsstd.source.faults import Directive

LEVEL = Level.WARNING


def check(fault: Directive, at: Place) -> Iterator[Problem]:
    title = say("take the line out")
    yield Problem(
        at,
        say("the line '%{name}' is not followed", name=fault.name),
        hint=title,
        fix=Fix(title, (Rewrite(at, ""),), safe=True),
    )

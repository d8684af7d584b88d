"""A key stands where its entry does not know it.

What it says is left out, so a misspelt key is as good as none: nobody checks it and no manual prints it.

Bad:

```yaml
kind: problems
problems:
  - id: slow-response
    statement: 障碍修复慢
    evidance: 二季度投诉统计  # <-
```

Good:

```yaml
kind: problems
problems:
  - id: slow-response
    statement: 障碍修复慢
    evidence: 二季度投诉统计
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.findings import Fix, Level, Place, Problem, Replace
from qsstd.messages import say
from qsstd.spelling import nearest
from qsstd.workspace.shape import UnknownKey

LEVEL = Level.ERROR


def check(fault: UnknownKey, at: Place) -> Iterator[Problem]:
    message = say("'{key}' is no key of this entry", key=fault.key[:80])
    meant = nearest(fault.key.casefold().replace("_", "-"), fault.known)
    if meant is None:
        yield Problem(at, message, hint=say("its keys are {keys}", keys=fault.known) if fault.known else None)
        return
    fix = Fix(say("write '{name}'", name=meant), (Replace(at, meant),))
    yield Problem(at, message, hint=say("did you mean '{name}'?", name=meant), fix=fix)

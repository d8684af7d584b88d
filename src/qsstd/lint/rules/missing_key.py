"""An entry lacks a key that it must have.

Without it nobody can tell what is meant, so the entry is left out of all other checks.

Bad:

```yaml
kind: problems
problems:
  - id: slow-response  # <-
```

Good:

```yaml
kind: problems
problems:
  - id: slow-response
    statement: 障碍修复慢
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.findings import Level, Place, Problem
from qsstd.messages import say
from qsstd.workspace.shape import MissingKey

LEVEL = Level.ERROR


def check(fault: MissingKey, at: Place) -> Iterator[Problem]:
    message = say("'{key}' is missing here", key=fault.key)
    if not at.path:
        message = say("the document has no '{key}'", key=fault.key)
    yield Problem(at, message, hint=say("add a line '{key}: …'", key=fault.key), value=fault.key)

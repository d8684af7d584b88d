"""A key is empty, a list or a mapping.

A key is one word that its entry knows. Anything else has no meaning, and is left out together with its value.

Bad:

```yaml
kind: problems
problems:
  - id: slow-response
    statement: 障碍修复慢
    [evidence]: 二季度投诉统计  # <-
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

from qsstd.findings import Level, Place, Problem
from qsstd.messages import say
from qsstd.source.faults import NonStringKey

LEVEL = Level.ERROR


def check(fault: NonStringKey, at: Place) -> Iterator[Problem]:
    yield Problem(
        at,
        say("there is no word before the colon that could be a key"),
        hint=say("write the key before the colon, or put a text that begins with ':' or '?' in quotes"),
    )

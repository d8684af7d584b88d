"""A tab stands where spaces are wanted.

YAML indents with spaces alone: how wide a tab is differs from editor to editor, and with it what belongs to
what.

Bad:

```yaml
kind: problems
problems:
␉- id: slow-response  # <-
␉  statement: 障碍修复慢
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
from qsstd.source.faults import TabIndent

LEVEL = Level.ERROR


def check(fault: TabIndent, at: Place) -> Iterator[Problem]:
    yield Problem(
        at,
        say("the line is indented with a tab"),
        hint=say("indent with spaces, two for each level; most editors can be set to write spaces for the tab key"),
    )

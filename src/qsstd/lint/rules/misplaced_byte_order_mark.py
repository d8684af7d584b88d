"""A byte order mark stands in the middle of the file.

It is invisible and belongs, if anywhere, to the very beginning. It gets into the middle when files are
joined, and then makes a key or an id another one.

Bad:

```yaml
kind: problems
problems:
  - id: slow-response
    statement: \ufeff障碍修复慢  # <-
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

from qsstd.findings import Fix, Level, Place, Problem, Rewrite
from qsstd.messages import say
from qsstd.source.faults import MisplacedMark

LEVEL = Level.ERROR


def check(fault: MisplacedMark, at: Place) -> Iterator[Problem]:
    title = say("take the mark out")
    yield Problem(
        at,
        say("an invisible byte order mark (U+FEFF) stands in the middle of the file"),
        hint=title,
        fix=Fix(title, (Rewrite(at, ""),), safe=True),
    )

"""A limit cannot be read.

A limit is what is counted, a comparison and a quantity: ``mean <= 24 h``, ``share >= 85 % within 15 s``, or
the same in Chinese words. A limit that cannot be read is checked against nothing.

Bad:

```yaml
kind: response-times
targets:
  - id: urban
    start: 接到用户障碍申告
    stop: 恢复通信
    limits: [avg <= 24 h, max <= 48 h]  # <-
```

Good:

```yaml
kind: response-times
targets:
  - id: urban
    start: 接到用户障碍申告
    stop: 恢复通信
    limits: [mean <= 24 h, max <= 48 h]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.findings import Level, Place, Problem
from qsstd.lint.expressions import unreadable
from qsstd.workspace.shape import BadLimit

LEVEL = Level.ERROR


def check(fault: BadLimit, at: Place) -> Iterator[Problem]:
    yield unreadable(fault, at)

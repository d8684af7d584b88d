"""The same key stands twice in one entry.

Only the first one counts, and the other is lost without a word: one of two limits would never be checked or
printed.

Bad:

```yaml
kind: response-times
targets:
  - id: urban
    start: 接到用户障碍申告
    stop: 恢复通信
    limits: [mean <= 24 h]
    limits: [max <= 48 h]  # <-
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
from qsstd.messages import say
from qsstd.source.faults import DuplicateKey

LEVEL = Level.ERROR


def check(fault: DuplicateKey, at: Place) -> Iterator[Problem]:
    yield Problem(
        at,
        say("'{key}' stands a second time in the same entry", key=fault.key),
        hint=say("put both into one, or take one out; where a new entry begins here, write '- id: …' above it"),
        also=((fault.first, say("the first one")),),
    )

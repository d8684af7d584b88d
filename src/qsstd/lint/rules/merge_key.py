"""A merge key copies another entry.

``<<`` is not part of YAML 1.2 and is not followed: what it would have copied is missing. A standard also has
to be readable where it stands, by people who do not know YAML.

Bad:

```yaml
kind: response-times
targets:
  - &urban
    id: urban
    start: 接到用户障碍申告
    stop: 恢复通信
    limits: [mean <= 24 h, max <= 48 h]
  - <<: *urban  # <-
    id: rural
```

Good:

```yaml
kind: response-times
targets:
  - id: urban
    start: 接到用户障碍申告
    stop: 恢复通信
    limits: [mean <= 24 h, max <= 48 h]
  - id: rural
    derives: {from: urban, factor: 1.5}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.findings import Level, Place, Problem
from qsstd.messages import say
from qsstd.source.faults import MergeKey

LEVEL = Level.ERROR


def check(fault: MergeKey, at: Place) -> Iterator[Problem]:
    yield Problem(
        at,
        say("'<<' copies nothing"),
        hint=say("write the keys out; a target whose times are a multiple of another's is written with 'derives'"),
    )

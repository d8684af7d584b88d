"""An ignore does not say why.

Whoever reads the standard next, and the quarterly review, must be able to see why a finding was accepted.

Bad:

```yaml
kind: response-times
targets:
  - id: urban
    start: 接到用户障碍申告
    stop: 恢复通信
    limits: [mean <= 48 h, max <= 24 h]  # qsstd: ignore[mean-over-max]  # <-
```

Good:

```yaml
kind: response-times
targets:
  - id: urban
    start: 接到用户障碍申告
    stop: 恢复通信
    limits: [mean <= 48 h, max <= 24 h]  # qsstd: ignore[mean-over-max]: 数据核对中，见十月评审记录
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.findings import Level, Place, Problem
from qsstd.lint.ignores import IgnoreWithoutReason
from qsstd.messages import say

LEVEL = Level.ERROR


def check(ignore: IgnoreWithoutReason, at: Place) -> Iterator[Problem]:
    yield Problem(
        at,
        say("{rules} is ignored without a reason", rules=ignore.rules),
        hint=say("write the reason after a colon: '# qsstd: ignore[{rules}]: reason'", rules=", ".join(ignore.rules)),
    )

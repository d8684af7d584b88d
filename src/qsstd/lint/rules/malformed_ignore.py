"""An ignore comment cannot be read, or names what does not exist.

A comment that begins with `qsstd:` is meant to accept a finding. One with a slip of the pen accepts nothing, and nobody
notices until the finding is looked for.

Bad:

```yaml
kind: response-times
targets:
  - id: urban
    start: 接到用户障碍申告
    stop: 恢复通信
    limits: [mean <= 48 h, max <= 24 h]  # qsstd: ignore[mean-over-maximum]: 等待二季度数据  # <-
  - id: rural
    start: 接到用户障碍申告
    stop: 恢复通信
    # qsstd: ignore mean-over-max  # <-
    limits: [mean <= 96 h, max <= 72 h]
```

Good:

```yaml
kind: response-times
targets:
  - id: urban
    start: 接到用户障碍申告
    stop: 恢复通信
    limits: [mean <= 48 h, max <= 24 h]  # qsstd: ignore[mean-over-max] until 2026-12-31: 等待二季度数据
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.findings import Level, Place, Problem
from qsstd.lint.ignores import MalformedIgnore

LEVEL = Level.ERROR


def check(ignore: MalformedIgnore, at: Place) -> Iterator[Problem]:
    yield Problem(at, ignore.message, hint=ignore.hint)

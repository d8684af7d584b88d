"""An ignore is past its last day.

It was accepted until a day, and that day is over: the ignore covers nothing any more, and what it hid is shown again.

Bad:

```yaml
kind: response-times
targets:
  - id: urban
    start: 接到用户障碍申告
    stop: 恢复通信
    limits: [mean <= 48 h, max <= 24 h]  # qsstd: ignore[mean-over-max] until 2026-09-30: 等待二季度数据  # <-
```

Good:

```yaml
kind: response-times
targets:
  - id: urban
    start: 接到用户障碍申告
    stop: 恢复通信
    limits: [mean <= 48 h, max <= 24 h]  # qsstd: ignore[mean-over-max] until 2026-12-31: 等待四季度数据
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.findings import Level, Place, Problem
from qsstd.lint.ignores import ExpiredIgnore
from qsstd.messages import say

LEVEL = Level.ERROR


def check(ignore: ExpiredIgnore, at: Place) -> Iterator[Problem]:
    yield Problem(
        at,
        say("the ignore of {rules} ended on {until}", rules=ignore.rules, until=ignore.until.isoformat()),
        hint=say("mend what it hides and take the comment out, or have a new day decided"),
    )

"""An ignore hides nothing.

What it accepted is mended, or it stands in the wrong place. Left behind, it would hide the next fault unseen. In a
file that cannot be read wholly no ignore is called unused, and as long as there is one, none of a rule that looks at
several files.

Bad:

```yaml
kind: response-times
targets:
  - id: urban
    start: 接到用户障碍申告
    stop: 恢复通信
    limits: [mean <= 24 h, max <= 48 h]  # qsstd: ignore[mean-over-max]: 等待二季度数据  # <-
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

from qsstd.findings import Fix, Level, Place, Problem, Rewrite
from qsstd.lint.ignores import UnusedIgnore
from qsstd.messages import say

LEVEL = Level.WARNING


def check(ignore: UnusedIgnore, at: Place) -> Iterator[Problem]:
    title = (
        say("take '{rules}' out of the ignore", rules=ignore.rules) if ignore.without else say("take the comment out")
    )
    yield Problem(
        at,
        say("the ignore of {rules} hides nothing", rules=ignore.rules),
        hint=say("{repair}, or move it to the line of the finding that it is meant for", repair=title),
        fix=Fix(title, (Rewrite(at, ignore.without),), safe=True),
        value=" ".join(ignore.rules),
    )

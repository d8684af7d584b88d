"""The company works in one more jurisdiction

The regulations that hold there bind it from now on.

Before:
```yaml
# file: qsstd.yaml
jurisdiction: CN
```
After:
```yaml
# file: qsstd.yaml
jurisdiction: [CN, CN-41]  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import SettingChanged
from qsstd.diff.judge import Judgement
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort

LEVEL = Level.INFO
SORT: Sort = "added"
OF = ("settings.jurisdiction",)


def judge(change: SettingChanged) -> Iterator[Judgement]:
    for one in change.after:
        if one not in change.before:
            yield Judgement(say("the company works in one more jurisdiction"), None, one)

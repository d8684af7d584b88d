"""The company works in one jurisdiction less

Promises are no longer checked against the regulations that hold there. If the company still serves customers there, a
safeguard is switched off.

Before:
```yaml
# file: qsstd.yaml
jurisdiction: [CN, CN-41]
```
After:
```yaml
# file: qsstd.yaml
jurisdiction: CN  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import SettingChanged
from qsstd.diff.judge import Judgement
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort

LEVEL = Level.ERROR
SORT: Sort = "removed"
OF = ("settings.jurisdiction",)


def judge(change: SettingChanged) -> Iterator[Judgement]:
    for one in change.before:
        if one not in change.after:
            yield Judgement(say("the company works in one jurisdiction less"), one, None)

"""Another source of the document is named

The law, decision or contract that the content comes from. Whether the content follows it is told beside this.

Before:
```yaml
kind: response-times
targets: [{id: urban, title: 城区故障修复, limits: mean <= 24 h}]
source: 公司 2025 年第 3 号文
```
After:
```yaml
kind: response-times
targets: [{id: urban, title: 城区故障修复, limits: mean <= 24 h}]
source: 公司 2026 年第 8 号文  # <-
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import HeadChanged
from qsstd.diff.judge import Around, Judgement
from qsstd.diff.told.wording import text_changed
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort

LEVEL = Level.INFO
SORT: Sort = "editorial"
OF = ("*.source",)


def judge(change: HeadChanged, around: Around) -> Iterator[Judgement]:
    return text_changed(change, around, say("another source is named"))

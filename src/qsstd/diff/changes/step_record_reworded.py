"""A record of a step is worded otherwise

It may ask for more or less than before, and a metric that is taken from it may be meant by its old name. A translation
or a mark is found by other names.

Before:
```yaml
kind: process
steps:
  - id: register
    title: 登记投诉
    owner: hotline-agent
    records:
      - 通话录音
```
After:
```yaml
kind: process
steps:
  - id: register
    title: 登记投诉
    owner: hotline-agent
    records:
      - 完整的通话录音  # <-
```
Before:
```yaml
kind: process
steps:
  - id: register
    title: 登记投诉
    owner: hotline-agent
    records:
      - 通话录音
```
After:
```yaml
kind: process
steps:
  - id: register
    title: 登记投诉
    owner: hotline-agent
    records:
      - 通话录音。
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import TextsChanged
from qsstd.diff.judge import Around, Judgement
from qsstd.diff.told.wording import reworded
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.INFO
SORT: Sort = "redefined"
TOUCHES: tuple[Whom, ...] = ("staff",)
OF = ("step.records",)


def judge(change: TextsChanged, around: Around) -> Iterator[Judgement]:
    return reworded(change, around, say("a record is worded otherwise"))

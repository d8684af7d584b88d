"""A step no longer keeps a record

Nobody can show any more that the step was done as it should be. If a rule or a metric asks for the record, it must be
kept.

Before:
```yaml
kind: process
steps:
  - id: register
    title: 登记投诉
    owner: hotline-agent
    records:
      - 投诉工单
      - 通话录音
```
After:
```yaml
kind: process
steps:
  - id: register
    title: 登记投诉
    owner: hotline-agent
    records:  # <-
      - 投诉工单
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.diff.change import TextsChanged
from qsstd.diff.judge import Judgement
from qsstd.diff.told.wording import removed
from qsstd.findings import Level
from qsstd.messages import say
from qsstd.revision import Sort, Whom

LEVEL = Level.WARNING
SORT: Sort = "removed"
TOUCHES: tuple[Whom, ...] = ("staff",)
OF = ("step.records",)


def judge(change: TextsChanged) -> Iterator[Judgement]:
    return removed(change, say("a record is no longer kept"))

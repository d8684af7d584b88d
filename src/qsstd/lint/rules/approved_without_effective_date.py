"""An approved document does not say from when it is in force.

Staff have to know from which day they work by it, and the measurement from which day it counts. Regulations,
calendars and records such as reviews are left alone.

Bad:

```yaml
# as it is
kind: response-times
id: example
title: 固定电话障碍修复时限
version: 2026Q4
status: approved  # <-
owner: quality-manager
approved: {by: quality-director, date: 2026-09-20}
targets:
  - id: urban
    start: 接到用户障碍申告
    stop: 恢复通信
    limits: [max <= 48 h]
```

Good:

```yaml
kind: response-times
effective: 2026-10-01
targets:
  - id: urban
    start: 接到用户障碍申告
    stop: 恢复通信
    limits: [max <= 48 h]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.findings import Level, Place, Problem
from qsstd.lint.life import RECORDS, TRANSCRIBED
from qsstd.messages import say
from qsstd.model.head import Document

LEVEL = Level.WARNING


def check(document: Document, at: Place) -> Iterator[Problem]:
    if document.kind in TRANSCRIBED | RECORDS:
        return
    if document.is_binding and document.effective is None:
        yield Problem(
            at / "status",
            say("version {version} is approved, but does not say from which day", version=document.version),
            hint=say("add the day from which staff work by it: effective: 2026-07-01"),
        )

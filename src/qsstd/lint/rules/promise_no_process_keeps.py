"""A target that no process is there to keep.

Nobody's steps lead to it: it is promised to the customer and planned by no one.

Bad:

```yaml
kind: response-times
targets:
  - id: urban  # <-
    start: 接到申告
    stop: 恢复通信
    limits: [max <= 48 h]
```

Good:

```yaml
# file: repair.yaml
kind: response-times
targets:
  - {id: urban, start: 接到申告, stop: 恢复通信, limits: [max <= 48 h]}
# file: fault-repair.yaml
kind: process
keeps: [repair/urban]
steps:
  - {id: accept, title: 受理}
```

Good:

```yaml
# file: repair.yaml
kind: response-times
targets:
  - {id: urban, start: 接到申告, stop: 恢复通信, limits: [max <= 48 h]}
# file: fault-repair.yaml
kind: process
steps:
  - {id: visit, title: 上门修复, keeps: [repair/urban], next: call-back}
  - {id: call-back, title: 回访}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.findings import Level, Problem
from qsstd.messages import say
from qsstd.workspace.index import Index

LEVEL = Level.WARNING


def check(index: Index) -> Iterator[Problem]:
    for target in index.of_kind("target"):
        if target.partial or not target.head.is_finished or index.may_be_mentioned(target):
            continue
        if not any(index.referrers(target, "keeps")):
            yield Problem(
                target.place,
                say("no process keeps '{target}'", target=target.name),
                hint=say("add '{address}' to 'keeps:' of the process that must keep it", address=target.address),
            )

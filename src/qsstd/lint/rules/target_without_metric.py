"""A target that no metric measures.

A promise that nobody measures is kept by chance, and a breach is noticed by the customer first.

Bad:

```yaml
kind: response-times
id: repair
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
  - id: urban
    start: 接到申告
    stop: 恢复通信
    limits: [max <= 48 h]
# file: repair-metrics.yaml
kind: metrics
metrics:
  - id: urban-repair
    title: 城镇修复及时率
    of: repair/urban
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
        if not any(source.kind == "metric" for source, _ in index.referrers(target, "of")):
            yield Problem(
                target.place,
                say("no metric measures '{target}'", target=target.name),
                hint=say("add a metric with 'of: {address}'", address=target.address),
            )

"""A problem or finding that no standard addresses.

The standards are there to solve the problems of today's work and to answer what customers and staff asked for. What no
standard addresses was found in vain.

Bad:

```yaml
kind: problems
problems:
  - id: slow-response  # <-
    statement: 障碍修复慢
```

Good:

```yaml
# file: current-problems.yaml
kind: problems
problems:
  - id: slow-response
    statement: 障碍修复慢
# file: repair.yaml
kind: response-times
targets:
  - id: urban
    start: 接到申告
    stop: 恢复通信
    limits: [max <= 48 h]
    addresses: [current-problems/slow-response]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.findings import Level, Problem
from qsstd.messages import say
from qsstd.workspace.index import Index

LEVEL = Level.WARNING


def check(index: Index) -> Iterator[Problem]:
    for need in index.of_kind("problem", "finding"):
        if need.partial or not need.head.is_finished or index.may_be_mentioned(need):
            continue
        if not any(index.referrers(need, "addresses")):
            yield Problem(
                need.place,
                say("no standard addresses '{need}'", need=need.name),
                hint=say(
                    "add 'addresses: [{address}]' to the standard that answers it, or write one", address=need.address
                ),
            )

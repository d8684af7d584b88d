"""An area of the policy without any standard.

The policy says that the area is covered; staff and customers find nothing in it.

Bad:

```yaml
kind: policy
purpose: 统一服务质量
areas:
  - {id: after-sales, title: 售后服务}  # <-
```

Good:

```yaml
# file: policy.yaml
kind: policy
purpose: 统一服务质量
areas:
  - {id: after-sales, title: 售后服务}
# file: after-sales-content.yaml
kind: service-content
scenarios:
  - {id: exchange, title: 换机, area: after-sales}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.findings import Level, Problem
from qsstd.messages import say
from qsstd.workspace.index import Index

LEVEL = Level.WARNING

STANDARDS = frozenset({"scenario", "process"})


def check(index: Index) -> Iterator[Problem]:
    for area in index.of_kind("area"):
        if area.partial or not area.head.is_finished or index.may_be_mentioned(area):
            continue
        if not any(source.kind in STANDARDS for source, _ in index.referrers(area, "area")):
            yield Problem(
                area.place,
                say("the area '{area}' has neither a scenario nor a process", area=area.name),
                hint=say("write what is delivered in it ('area: {id}'), or take it out of the policy", id=area.id),
            )

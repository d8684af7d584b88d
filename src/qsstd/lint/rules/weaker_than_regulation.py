"""A target that is looser than the clause it must keep.

An enterprise standard may not be lower than the regulation (电信服务规范, order 36 of 2005, article 5). Where a local rule
overrides the national clause in the workspace's jurisdiction, the local one binds.

Bad:

```yaml
# file: telecom-regulations.yaml
kind: regulation
edition: 2016-02-06
jurisdiction: CN
clauses:
  - id: art-32
    number: 第三十二条
    quote: 城镇四十八小时内修复
    grade: mirror
    start: 接到申告
    stop: 修复或调通
    limits: [max <= 48 h]
# file: repair.yaml
kind: response-times
targets:
  - id: urban
    limits: [max <= 3 d]
    floor: {clause: telecom-regulations/art-32}  # <-
```

Good:

```yaml
# file: telecom-regulations.yaml
kind: regulation
edition: 2016-02-06
jurisdiction: CN
clauses:
  - id: art-32
    number: 第三十二条
    quote: 城镇四十八小时内修复
    grade: mirror
    start: 接到申告
    stop: 修复或调通
    limits: [max <= 48 h]
# file: repair.yaml
kind: response-times
targets:
  - id: urban
    limits: [max <= 36 h]
    floor: {clause: telecom-regulations/art-32}
```

This rule can only be ignored with the role that answers for it (`by`) and an end (`until`).
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.findings import Level, Problem
from qsstd.messages import say
from qsstd.workspace.floors import held, number
from qsstd.workspace.index import Index

LEVEL = Level.ERROR
WAIVER_NEEDS_APPROVER = True


def check(index: Index) -> Iterator[Problem]:
    for one in index.once(held):
        if one.verdict.relation in ("looser", "mixed"):
            yield Problem(
                one.at,
                say(
                    "'{target}' is weaker than clause {number}: {reason}",
                    target=one.target.name,
                    number=number(one.clause),
                    reason=one.reason,
                ),
                hint=say("a company's standard may not be lower than the regulation: tighten the target"),
                also=one.also,
                value=one.clause.address,
            )

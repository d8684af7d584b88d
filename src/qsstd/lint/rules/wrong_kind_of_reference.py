"""A reference names something of a kind that cannot stand there.

A process keeps promises and not steps, a floor is a clause and not a target: what is named exists, but says
nothing here.

Bad:

```yaml
# file: fixed-line-repair.yaml
kind: response-times
targets:
  - id: urban
    start: 接到用户障碍申告
    stop: 恢复通信
    limits: [max <= 48 h]
# file: repair-metrics.yaml
kind: metrics
metrics:
  - id: repair-time
    title: 障碍修复历时
    of: fixed-line-repair  # <-
```

Good:

```yaml
# file: fixed-line-repair.yaml
kind: response-times
targets:
  - id: urban
    start: 接到用户障碍申告
    stop: 恢复通信
    limits: [max <= 48 h]
# file: repair-metrics.yaml
kind: metrics
metrics:
  - id: repair-time
    title: 障碍修复历时
    of: fixed-line-repair/urban
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.findings import Level, Problem
from qsstd.lint.kind_words import in_words
from qsstd.lint.wrong_kind import misdirected
from qsstd.messages import say
from qsstd.workspace.index import Index

LEVEL = Level.ERROR


def check(index: Index) -> Iterator[Problem]:
    for source, reference, target in misdirected(index):
        yield Problem(
            source.at(reference),
            say("'{target}' is {kind}, which '{field}' cannot name",
                target=reference.target, kind=in_words(target.kind), field=reference.field),
            hint=say("'{field}' names {kinds}", field=reference.field, kinds=[in_words(kind) for kind in reference.kinds]),
            also=((target.place, say("this is what it names")),),
        )

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
from qsstd.model.reference import Reference
from qsstd.workspace.index import Index

LEVEL = Level.ERROR
SHORTHANDS = {"to": "next", "clause": "floor"}


def check(index: Index) -> Iterator[Problem]:
    for source, reference, target in misdirected(index):
        key = written_key(reference)
        yield Problem(
            source.at(reference),
            say(
                "'{target}' is {kind}, which '{key}' cannot name",
                target=reference.target,
                kind=in_words(target.kind),
                key=key,
            ),
            hint=say("'{key}' names {kinds}", key=key, kinds=[in_words(kind) for kind in reference.kinds]),
            also=((target.place, say("this is what it names")),),
        )


def written_key(reference: Reference) -> str:
    """The key that ``reference`` stands under in the file, where a shorthand leaves its own out."""
    key = SHORTHANDS.get(reference.field, reference.field)
    return key if key in reference.path else reference.field

"""A reference names something that holds no more.

The document is retired, or another one that is in force replaces it. Staff who follow the reference go by the
old rule.

Bad:

```yaml
# file: fixed-line-repair-2025.yaml
kind: response-times
status: retired
targets:
  - id: urban
    start: 接到用户障碍申告
    stop: 恢复通信
    limits: [max <= 72 h]
# file: fixed-line-repair.yaml
kind: response-times
replaces: fixed-line-repair-2025
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
    of: fixed-line-repair-2025/urban  # <-
```

Good:

```yaml
# file: fixed-line-repair-2025.yaml
kind: response-times
status: retired
targets:
  - id: urban
    start: 接到用户障碍申告
    stop: 恢复通信
    limits: [max <= 72 h]
# file: fixed-line-repair.yaml
kind: response-times
replaces: fixed-line-repair-2025
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

from qsstd.findings import Fix, Level, Problem, Replace
from qsstd.lint.addresses import fits, written_from
from qsstd.lint.superseded import looks_back, superseded
from qsstd.messages import Message, say
from qsstd.model.reference import Reference
from qsstd.workspace.index import Index, Record

LEVEL = Level.ERROR


def check(index: Index) -> Iterator[Problem]:
    old = dict((record.address, (record, successor)) for record, successor in superseded(index))
    for record, successor in old.values():
        if record.kind == "clause":
            continue  # the edition of a regulation has a rule of its own
        for source, reference in index.referrers(record):
            if source.address in old or looks_back(reference) or source.document == record.document:
                continue
            yield problem(source, reference, record, successor)


def problem(source: Record, reference: Reference, record: Record, successor: Record | None) -> Problem:
    at = source.at(reference)
    also = ((record.place, say("this is what it names")),)
    if successor is None or not fits(successor, reference.kinds):
        hint = say("name what holds now, or take the reference out")
        return Problem(at, sentence(record, successor), hint=hint, also=also)
    name = written_from(successor, source)
    title = say("write '{name}', which holds now", name=name)
    return Problem(at, sentence(record, successor), hint=title, fix=Fix(title, (Replace(at, name),)), also=also)


def sentence(record: Record, successor: Record | None) -> Message:
    if record.head.status == "retired" or successor is None:
        return say("'{name}' is retired", name=record.address)
    return say("'{name}' is replaced by '{successor}'", name=record.address, successor=successor.address)

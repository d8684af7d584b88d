"""Two things have the same id.

A reference to the id can mean either, so one of the two is never reached. Within a document every entry has
an id of its own, over all its lists; documents, departments, roles, people, channels and areas are named
across the whole workspace.

Bad:

```yaml
kind: response-times
targets:
  - id: urban
    title: 城镇公众用户
    start: 接到用户障碍申告
    stop: 恢复通信
    limits: [max <= 48 h]
  - id: urban  # <-
    title: 城镇重要客户
    start: 接到用户障碍申告
    stop: 恢复通信
    limits: [max <= 24 h]
```

Good:

```yaml
kind: response-times
targets:
  - id: urban
    title: 城镇公众用户
    start: 接到用户障碍申告
    stop: 恢复通信
    limits: [max <= 48 h]
  - id: urban-key-accounts
    title: 城镇重要客户
    start: 接到用户障碍申告
    stop: 恢复通信
    limits: [max <= 24 h]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.findings import Level, Problem
from qsstd.messages import say
from qsstd.model.reference import BARE
from qsstd.workspace.index import Index, Record

LEVEL = Level.ERROR


def check(index: Index) -> Iterator[Problem]:
    first: dict[tuple[str, str], Record] = {}
    for record in index.records:
        scopes = (scope(record), (record.kind, record.id)) if is_bare_entry(record) else (scope(record),)
        taken = next((first[key] for key in scopes if key in first), None)
        for key in scopes:
            first.setdefault(key, record)
        if taken is not None:
            yield problem(record, taken)


def is_bare_entry(record: Record) -> bool:
    return record.kind in BARE and not record.is_document


def scope(record: Record) -> tuple[str, str]:
    """Within what an id is unique: a document's in the workspace, an entry's in its file."""
    return ("", record.id) if record.is_document else (record.file, record.id)


def problem(record: Record, taken: Record) -> Problem:
    if record.is_document:
        message = say("there are two documents with the id '{id}'", id=record.id)
    else:
        message = say("there are two entries with the id '{id}'", id=record.id)
    return Problem(
        record.place / "id",
        message,
        hint=say("give one of them another id, and mend the references that mean it"),
        also=((taken.place / "id", say("the first one")),),
    )

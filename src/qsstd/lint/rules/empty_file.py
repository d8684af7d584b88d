"""The file holds nothing but blank lines and comments.

It looks like a document in the folder and is none: whoever refers to it finds nothing.

Bad:

```yaml
# file: fixed-line-repair.yaml
# 待写  # <-
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
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.findings import Level, Place, Problem
from qsstd.messages import say
from qsstd.source.faults import EmptyFile

LEVEL = Level.ERROR


def check(fault: EmptyFile, at: Place) -> Iterator[Problem]:
    yield Problem(
        at,
        say("'{file}' holds no document", file=at.file),
        hint=say("write the document, or delete the file; 'qsstd new' makes one to begin with"),
        value=at.file,
    )

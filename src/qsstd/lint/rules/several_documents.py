"""One file holds several YAML documents.

One file is one controlled document with one owner, version and approval. What follows the second ``---`` is
not read.

Bad:

```yaml
kind: problems
problems:
  - {id: slow-response, statement: 障碍修复慢}
---  # <-
kind: glossary
terms: []
```

Good:

```yaml
# file: current-problems.yaml
kind: problems
problems:
  - {id: slow-response, statement: 障碍修复慢}
# file: terms.yaml
kind: glossary
terms: []
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.findings import Level, Place, Problem
from qsstd.messages import say
from qsstd.source.faults import ManyDocuments

LEVEL = Level.ERROR


def check(fault: ManyDocuments, at: Place) -> Iterator[Problem]:
    yield Problem(
        at,
        say("the file holds {count} documents, and only the first one is read", count=fault.count),
        hint=say("put each document into a file of its own; '---' may stand at the top of a file only"),
        value=str(fault.count),
    )

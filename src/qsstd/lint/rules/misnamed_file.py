"""A document lies in a file of another name.

A document is looked for by its id, so ``fixed-line-repair`` lies in ``fixed-line-repair.yaml``, in whichever
folder.

Bad:

```yaml
# file: repair-2026.yaml
kind: problems
id: current-problems  # <-
problems:
  - {id: slow-response, statement: 障碍修复慢}
```

Good:

```yaml
# file: current-problems.yaml
kind: problems
id: current-problems
problems:
  - {id: slow-response, statement: 障碍修复慢}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.findings import Level, Place, Problem
from qsstd.messages import say
from qsstd.model.head import Document

LEVEL = Level.WARNING


def check(document: Document, at: Place) -> Iterator[Problem]:
    name = at.file.rpartition("/")[2]
    if name.rpartition(".")[0] == document.id:
        return
    yield Problem(
        at / "id",
        say("the document '{id}' lies in the file '{file}'", id=document.id, file=name),
        hint=say("name the file '{id}.yaml'; the id stays, since others refer to it", id=document.id),
    )

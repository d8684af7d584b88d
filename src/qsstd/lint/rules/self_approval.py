"""A document is approved by the role that owns it.

A second pair of eyes is the point of an approval: the owner writes the standard, and someone else says that
it is suitable and adequate (ISO 9001:2015, 7.5.2).

Bad:

```yaml
kind: problems
owner: quality-director
approved: {by: quality-director, date: 2026-09-20}  # <-
problems:
  - {id: slow-response, statement: 障碍修复慢}
```

Good:

```yaml
kind: problems
owner: quality-manager
approved: {by: quality-director, date: 2026-09-20}
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
    if document.approved is None or document.approved.by != document.owner:
        return
    yield Problem(
        at / "approved" / "by",
        say("'{role}' approves a document of its own", role=document.approved.by),
        hint=say("let another role approve it, or give it to another owner"),
        also=((at / "owner", say("the owner")),),
    )

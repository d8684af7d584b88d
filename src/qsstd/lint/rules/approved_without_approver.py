"""A document counts as approved, and nobody approved it.

ISO 9001:2015, 7.5.2 asks for review and approval before use. Who approved a version and on which day is
printed in its head, and an auditor asks for it first.

Bad:

```yaml
# as it is
kind: problems
id: example
title: 当前服务工作中的问题
version: 2026Q4
status: approved  # <-
owner: quality-manager
problems:
  - {id: slow-response, statement: 障碍修复慢}
```

Good:

```yaml
# as it is
kind: problems
id: example
title: 当前服务工作中的问题
version: 2026Q4
status: approved
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

LEVEL = Level.ERROR


def check(document: Document, at: Place) -> Iterator[Problem]:
    if document.is_binding and document.approved is None:
        yield Problem(
            at / "status",
            say("version {version} is approved, but not by whom and when", version=document.version),
            hint=say("add 'approved: {{by: …, date: …}}', or set the status back to draft or review"),
        )

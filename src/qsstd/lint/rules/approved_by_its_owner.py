"""A document approved by the role that owns it.

The owner writes and revises; whoever approves looks at it with other eyes. ISO 9001:2015, clause 7.5.2, asks
for review and approval for suitability, and nobody sees the faults of his own text.

Bad:

```yaml
kind: glossary
owner: quality-manager
approved: {by: quality-manager, date: 2026-09-20}  # <-
terms:
  - {id: fault, term: 障碍, means: 用户不能正常使用已开通的服务}
```

Good:

```yaml
kind: glossary
owner: quality-manager
approved: {by: quality-director, date: 2026-09-20}
terms:
  - {id: fault, term: 障碍, means: 用户不能正常使用已开通的服务}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.findings import Level, Place, Problem
from qsstd.lint.rule import Context
from qsstd.lint.status import is_retired
from qsstd.messages import say
from qsstd.model.head import Document

LEVEL = Level.WARNING


def check(document: Document, at: Place, context: Context) -> Iterator[Problem]:
    approved = document.approved
    if approved is None or approved.by != document.owner or is_retired(context):
        return
    yield Problem(
        at / "approved" / "by",
        say("'{role}' owns the document and approves it", role=approved.by),
        hint=say("have it approved by a role above the owner, or give it another owner"),
        also=((at / "owner", say("the owner")),),
    )

"""A document that nobody answers for.

A document without an owner is revised by nobody and gets old unnoticed. ISO 9001:2015, clause 5.3, asks that
responsibilities are assigned. A draft may still lack its owner.

Bad:

```yaml
# as it is
kind: glossary  # <-
id: example
title: 术语表
version: 2026Q4
status: approved
approved: {by: quality-director, date: 2026-09-20}
effective: 2026-10-01
terms:
  - {id: fault, term: 障碍, means: 用户不能正常使用已开通的服务}
```

Good:

```yaml
kind: glossary
owner: quality-manager
terms:
  - {id: fault, term: 障碍, means: 用户不能正常使用已开通的服务}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.findings import Level, Place, Problem
from qsstd.lint.rule import Context
from qsstd.lint.status import is_finished
from qsstd.messages import say
from qsstd.model.head import Document

LEVEL = Level.ERROR


def check(document: Document, at: Place, context: Context) -> Iterator[Problem]:
    if document.owner is None and is_finished(context):
        yield Problem(
            at,
            say("nobody answers for the document '{title}'", title=document.title),
            hint=say("name the role that keeps it up to date: 'owner: quality-manager'"),
            value="owner",
        )

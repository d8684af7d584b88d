"""Something is named for references, and nothing refers to it.

A role without a duty in any standard, a department without roles, a channel through which nothing can be
asked for: it is forgotten, or what should refer to it is still to be written. Where nothing of its sort is
used yet, nothing is said.

Bad:

```yaml
kind: organisation
departments:
  - {id: customer-service, title: 客户服务部}
  - {id: sales, title: 市场销售部}  # <-
roles:
  - {id: quality-manager, title: 质量经理, department: customer-service}
  - {id: quality-director, title: 质量总监, department: customer-service}
```

Good:

```yaml
kind: organisation
departments:
  - {id: customer-service, title: 客户服务部}
roles:
  - {id: quality-manager, title: 质量经理, department: customer-service}
  - {id: quality-director, title: 质量总监, department: customer-service}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.findings import Level, Problem
from qsstd.lint.kind_words import in_words
from qsstd.messages import say
from qsstd.workspace.index import Index, Record

LEVEL = Level.INFO
NAMED_FOR_REFERENCES = ("department", "role", "channel", "calendar")
"""Other kinds either mean something by themselves, or have a rule of coverage."""


def check(index: Index) -> Iterator[Problem]:
    for kind in NAMED_FOR_REFERENCES:
        idle = [record for record in index.of_kind(kind) if not is_used(record, index)]
        if len(idle) == sum(1 for _ in index.of_kind(kind)):
            continue
        for record in idle:
            yield Problem(
                record.place / "id",
                say("'{id}' is {kind} that nothing refers to", id=record.id, kind=in_words(kind)),
                hint=say("take it out, or let the standards that it is there for refer to it"),
            )


def is_used(record: Record, index: Index) -> bool:
    """Whether anything refers to ``record``, or may; a duty kept apart from another one is not yet a duty."""
    if record.partial or record.head.status == "retired" or index.may_be_mentioned(record):
        return True
    return any(reference.field != "separate" for _, reference in index.referrers(record))

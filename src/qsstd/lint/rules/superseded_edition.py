"""A floor in an edition that another one has superseded.

Clause numbers and figures move between editions: the clause that is cited may no longer exist.

Bad:

```yaml
# file: regulations-2000.yaml
kind: regulation
edition: 2000-09-25
clauses:
  - {id: art-33, number: 第三十三条, grade: mirror, start: 申告, stop: 修复, limits: [max <= 48 h]}
# file: regulations-2016.yaml
kind: regulation
edition: 2016-02-06
replaces: regulations-2000
clauses:
  - {id: art-32, number: 第三十二条, grade: mirror, start: 申告, stop: 修复, limits: [max <= 48 h]}
# file: repair.yaml
kind: response-times
targets:
  - id: urban
    limits: [max <= 36 h]
    floor: {clause: regulations-2000/art-33}  # <-
```

Good:

```yaml
# file: regulations-2016.yaml
kind: regulation
edition: 2016-02-06
clauses:
  - {id: art-32, number: 第三十二条, grade: mirror, start: 申告, stop: 修复, limits: [max <= 48 h]}
# file: repair.yaml
kind: response-times
targets:
  - id: urban
    limits: [max <= 36 h]
    floor: {clause: regulations-2016/art-32}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.findings import Level, Problem
from qsstd.messages import say
from qsstd.workspace.index import Index

LEVEL = Level.ERROR


def check(index: Index) -> Iterator[Problem]:
    successors = {
        old.address: document
        for document in index.documents
        if document.kind == "regulation" and document.head.status != "retired"
        for reference in document.under("replaces")
        if (old := index.resolve(reference, document)) is not None
    }
    for record in index.of_kind("target", "clause"):
        if record.head.status == "retired" or record.document in successors:
            continue
        for reference in record.under("clause", "overrides"):
            clause = index.resolve(reference, record)
            successor = successors.get(clause.document) if clause else None
            if clause is not None and successor is not None:
                yield Problem(
                    record.at(reference),
                    say(
                        "'{clause}' is in an edition that '{successor}' has superseded",
                        clause=clause.address,
                        successor=successor.name,
                    ),
                    hint=say("cite the clause of the edition in force"),
                    also=((successor.place, say("the edition in force")),),
                )

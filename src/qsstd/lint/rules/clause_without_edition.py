"""A clause without its number, or a regulation without its edition.

The same fault repair is article 33 in the text of 2000 and article 32 in that of 2016: only edition and clause together
say which words are meant.

Bad:

```yaml
kind: regulation  # <-
clauses:
  - {id: art-32, number: 第三十二条, grade: mirror}
```

Bad:

```yaml
kind: regulation
edition: 2016-02-06
clauses:
  - id: art-32  # <-
    grade: mirror
```

Good:

```yaml
kind: regulation
edition: 2016-02-06
clauses:
  - {id: art-32, number: 第三十二条, grade: mirror}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.findings import Level, Place, Problem
from qsstd.kinds.regulation import Regulation
from qsstd.messages import say

LEVEL = Level.WARNING


def check(regulation: Regulation, at: Place) -> Iterator[Problem]:
    if regulation.edition is None:
        yield Problem(
            at,
            say("'{regulation}' does not say which edition it is", regulation=regulation.title),
            hint=say("add 'edition:' with the date or number of the edition that the clause numbers are of"),
        )
    for index, clause in enumerate(regulation.clauses):
        if clause.number is None:
            yield Problem(
                at / "clauses" / index,
                say("'{clause}' has no clause number", clause=clause.title or clause.id),
                hint=say("add 'number:' as the edition has it, for example 第三十二条"),
            )

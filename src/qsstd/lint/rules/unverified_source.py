"""An approved transcription of a rule that nobody has verified.

Secondary sources give wrong figures and invented numbers of standards. A company that measures itself by them may break
the real rule.

Bad:

```yaml
kind: regulation
edition: 2005-03-13
clauses:
  - id: billing-errors
    number: 附录1
    grade: secondary  # <-
    limits: [rate <= 0.0001]
```

Good:

```yaml
kind: regulation
edition: 2005-03-13
clauses:
  - id: billing-errors
    number: 附录1
    grade: mirror
    limits: [rate <= 0.0001]
```

Verified are the grades `official` (read at the issuer) and `mirror` (read in a copy of the official text).
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.findings import Level, Place, Problem
from qsstd.kinds.regulation import Regulation
from qsstd.messages import say

LEVEL = Level.ERROR
VERIFIED = frozenset({"official", "mirror"})


def check(regulation: Regulation, at: Place) -> Iterator[Problem]:
    if not regulation.is_binding:
        return
    for index, clause in enumerate(regulation.clauses):
        here = at / "clauses" / index
        if clause.grade is None:
            yield Problem(
                here,
                say("'{clause}' does not say how well its text is known", clause=clause.title or clause.id),
                hint=say("add 'grade: official' or 'grade: mirror' after reading the text"),
            )
        elif clause.grade not in VERIFIED:
            yield Problem(
                here / "grade",
                say("the approved document has a clause of the grade '{grade}'", grade=clause.grade),
                hint=say("read the official text or a copy of it, or take the clause out until somebody has"),
            )

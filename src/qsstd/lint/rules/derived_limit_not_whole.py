"""A derived limit that is no whole number of days.

Days, working days and months end with a day, so half of 25 days is a limit that no date can show. Which way it is rounded
is a decision, and nobody has taken it.

Bad:

```yaml
kind: response-times
targets:
  - {id: urban, when: {customer: public}, start: 申请, stop: 开通, limits: [max <= 25 d]}
  - id: key-accounts
    when: {customer: key}
    derives: {from: urban, factor: 0.5}  # <-
```

Good:

```yaml
kind: response-times
targets:
  - {id: urban, when: {customer: public}, start: 申请, stop: 开通, limits: [max <= 28 d]}
  - id: key-accounts
    when: {customer: key}
    derives: {from: urban, factor: 0.5}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.findings import Level, Problem
from qsstd.messages import say
from qsstd.model.limit import BadLimit
from qsstd.model.promise import PromiseFacts
from qsstd.workspace.index import Index
from qsstd.workspace.promises import in_force

LEVEL = Level.ERROR


def check(index: Index) -> Iterator[Problem]:
    for target in index.of_kind("target"):
        facts = target.facts
        reference = next(target.under("from"), None)
        if not isinstance(facts, PromiseFacts) or facts.factor is None or reference is None:
            continue
        base = index.resolve(reference, target)
        terms = in_force(base, index) if base else None
        if base is None or terms is None:
            continue
        try:
            terms.limits.scaled(facts.factor)
        except BadLimit as bad:
            yield Problem(
                target.place / "derives",
                say("the limit derived from '{base}' is refused: {reason}", base=base.name, reason=bad.message),
                hint=say("choose another factor, or write the limits out"),
                also=((base.place / "limits", say("what it derives from")),),
            )

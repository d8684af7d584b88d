"""A step that takes too long goes to the very role that has it.

Escalation brings in somebody who can do more; to the owner itself it changes nothing.

Bad:

```yaml
kind: process
steps:
  - id: accept
    title: 受理
    owner: shift-lead
    limits: [max <= 10 min]
    escalate: {after: 8 min, to: shift-lead}  # <-
```

Good:

```yaml
kind: process
steps:
  - id: accept
    title: 受理
    owner: hotline-agent
    limits: [max <= 10 min]
    escalate: {after: 8 min, to: shift-lead}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.findings import Level, Place, Problem
from qsstd.kinds.process import Step
from qsstd.lint.rule import Context
from qsstd.lint.status import is_retired
from qsstd.messages import say

LEVEL = Level.ERROR


def check(step: Step, at: Place, context: Context) -> Iterator[Problem]:
    if step.escalate is not None and step.escalate.to == step.owner and not is_retired(context):
        yield Problem(
            at / "escalate" / "to",
            say("'{step}' goes from '{role}' to '{role}' when it takes too long", step=step.title, role=step.owner),
            hint=say("name the role that takes over"),
            also=((at / "owner", say("the owner")),),
        )

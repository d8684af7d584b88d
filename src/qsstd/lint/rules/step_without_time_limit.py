"""A step of a process that may take any time.

The promise to the customer is kept step by step; a step without a limit is where the time goes, and nobody is
told when it takes too long.

Bad:

```yaml
kind: process
steps:
  - id: accept  # <-
    title: 受理障碍申告
    owner: hotline-agent
```

Good:

```yaml
kind: process
steps:
  - id: accept
    title: 受理障碍申告
    owner: hotline-agent
    limits: [max <= 10 min]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.findings import Level, Place, Problem
from qsstd.kinds.process import Step
from qsstd.lint.rule import Context
from qsstd.lint.status import is_finished
from qsstd.messages import say

LEVEL = Level.WARNING


def check(step: Step, at: Place, context: Context) -> Iterator[Problem]:
    has_limit = step.limits is not None and bool(step.limits.limits.groups)
    if not has_limit and is_finished(context):
        yield Problem(
            at,
            say("the step '{step}' has no time limit", step=step.title),
            hint=say("write how long it may take: 'limits: [max <= 10 min]'"),
            value="limits",
        )

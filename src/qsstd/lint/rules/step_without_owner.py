"""A step of a process that nobody answers for.

Work stops where it is nobody's task, and the manual cannot show staff their part. A process document names
the one role that answers for every step.

Bad:

```yaml
kind: process
steps:
  - id: accept  # <-
    title: 受理障碍申告
    method: [核对装机地址, 生成障碍工单]
```

Good:

```yaml
kind: process
steps:
  - id: accept
    title: 受理障碍申告
    owner: hotline-agent
    method: [核对装机地址, 生成障碍工单]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.findings import Level, Place, Problem
from qsstd.kinds.process import Step
from qsstd.lint.rule import Context
from qsstd.lint.status import is_finished
from qsstd.messages import say

LEVEL = Level.ERROR


def check(step: Step, at: Place, context: Context) -> Iterator[Problem]:
    if step.owner is None and is_finished(context):
        yield Problem(
            at,
            say("nobody answers for the step '{step}'", step=step.title),
            hint=say("name the one role that answers for it: 'owner: hotline-agent'"),
            value="owner",
        )

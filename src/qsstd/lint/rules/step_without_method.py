"""A step of a process that does not say how it is done.

A title says what is done, not how; everybody then does it in their own way. A process document gives the
method of every step.

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
    method:
      - 核对用户身份与装机地址
      - 记录障碍现象，生成障碍工单
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
    if not step.method and is_finished(context):
        yield Problem(
            at,
            say("the step '{step}' does not say how it is done", step=step.title),
            hint=say("write under 'method:' what is done, one sentence an action"),
            value="method",
        )

"""A step of a process without anything to mind.

What goes wrong again and again in a step is known to those who do it; written down, it saves the next one
from it. A process document gives the precautions of every step.

Bad:

```yaml
kind: process
steps:
  - id: accept  # <-
    title: 受理障碍申告
    owner: hotline-agent
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
    precautions:
      - 不得以“系统忙”为由拒绝受理
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
    if not step.precautions and is_finished(context):
        yield Problem(
            at,
            say("the step '{step}' does not say what to mind", step=step.title),
            hint=say("write under 'precautions:' what goes wrong here most often and must not be done"),
            value="precautions",
        )

"""A situation of the customer that no process handles.

Staff know what is to be delivered and not how: each department does it its own way.

Bad:

```yaml
kind: service-content
scenarios:
  - id: no-dial-tone  # <-
    title: 电话无拨号音
```

Good:

```yaml
# file: content.yaml
kind: service-content
scenarios:
  - id: no-dial-tone
    title: 电话无拨号音
    process: fault-repair
# file: fault-repair.yaml
kind: process
steps:
  - {id: accept, title: 受理}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.findings import Level, Place, Problem
from qsstd.kinds.service_content import Scenario
from qsstd.lint.rule import Context
from qsstd.lint.status import is_finished
from qsstd.messages import say

LEVEL = Level.WARNING


def check(scenario: Scenario, at: Place, context: Context) -> Iterator[Problem]:
    if scenario.process is None and is_finished(context):
        yield Problem(
            at,
            say("no process handles '{scenario}'", scenario=scenario.title),
            hint=say("name the process with 'process:'"),
        )

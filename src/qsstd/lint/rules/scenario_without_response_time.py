"""A situation of the customer without a response time.

The customer is told what is delivered and not when.

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
    response: [repair/urban]
# file: repair.yaml
kind: response-times
targets:
  - {id: urban, start: 接到申告, stop: 恢复通信, limits: [max <= 48 h]}
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
    if not scenario.response and is_finished(context):
        yield Problem(
            at,
            say("'{scenario}' has no response time", scenario=scenario.title),
            hint=say("name the targets that hold for it with 'response:'"),
        )

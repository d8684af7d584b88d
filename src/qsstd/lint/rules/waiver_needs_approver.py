"""A waiver of a binding rule has no approver or no last day.

Some findings, such as a promise that is weaker than the regulation, are nobody's own decision: they may be ignored only
with the role that answers for it, `by`, and only until a day, `until`. Without them the ignore covers nothing.

Bad:

```yaml
# file: rule.yaml
kind: regulation
clauses:
  - id: urban
    start: 接到用户障碍申告
    stop: 恢复通信
    limits: [max <= 48 h]

# file: repair.yaml
kind: response-times
targets:
  - id: urban
    floor: {clause: rule/urban}
    limits: [max <= 72 h]  # qsstd: ignore[weaker-than-regulation]: 等待设备到货  # <-
```

Good:

```yaml
# file: rule.yaml
kind: regulation
clauses:
  - id: urban
    start: 接到用户障碍申告
    stop: 恢复通信
    limits: [max <= 48 h]

# file: repair.yaml
kind: response-times
targets:
  - id: urban
    floor: {clause: rule/urban}
    limits: [max <= 72 h]  # qsstd: ignore[weaker-than-regulation] until 2026-12-31 by quality-director: 等待设备到货
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.findings import Level, Place, Problem
from qsstd.lint.ignores import WaiverWithoutApprover
from qsstd.messages import say

LEVEL = Level.ERROR


def check(waiver: WaiverWithoutApprover, at: Place) -> Iterator[Problem]:
    missing = tuple(say("'{term}'", term=term) for term in waiver.missing)
    yield Problem(
        at,
        say(
            "{rule} can only be waived by a role and until a day; {missing} is missing",
            rule=waiver.rule,
            missing=missing,
        ),
        hint=say("write '# qsstd: ignore[{rule}] until 2026-12-31 by role: reason'", rule=waiver.rule),
    )

"""A limit cannot be read.

A limit is what is counted, a comparison and a quantity: ``mean <= 24 h``, ``share >= 85 % within 15 s``, or
the same in Chinese words. A limit that cannot be read is checked against nothing.

Bad:

```yaml
kind: response-times
targets:
  - id: urban
    start: 接到用户障碍申告
    stop: 恢复通信
    limits: [avg <= 24 h, max <= 48 h]  # <-
```

Good:

```yaml
kind: response-times
targets:
  - id: urban
    start: 接到用户障碍申告
    stop: 恢复通信
    limits: [mean <= 24 h, max <= 48 h]
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from qsstd.findings import Fix, Level, Place, Problem, Replace
from qsstd.lint.expressions import unreadable
from qsstd.lint.limit_slips import advice
from qsstd.messages import say
from qsstd.workspace.shape import BadLimit

LEVEL = Level.ERROR
QUOTED = re.compile(r"[“”「『](.*)[“”」』]")


def check(fault: BadLimit, at: Place) -> Iterator[Problem]:
    if quoted := QUOTED.fullmatch(fault.value.strip()):
        yield in_quotes(fault, replace(at, part=None), quoted[1])
        return
    problem = unreadable(fault, at)
    measured = "measures" in at.path  # a statistic without a limit
    meant = None if fault.suggestion or measured else advice(fault.value)
    yield replace(problem, hint=meant) if meant else problem


def in_quotes(fault: BadLimit, at: Place, inner: str) -> Problem:
    """Quotation marks of a text processor, which YAML takes for letters."""
    plain = say("write it without quotation marks")
    message = say("the limit '{text}' stands in quotation marks", text=inner[:80])
    return Problem(at, message, hint=plain, fix=Fix(plain, (Replace(at, inner),)), value=fault.value)

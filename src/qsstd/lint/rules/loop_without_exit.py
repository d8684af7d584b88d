"""Steps that lead in a circle without a way out.

A case that gets there never ends: the condition under which the circle is left is missing.

Bad:

```yaml
kind: process
steps:
  - {id: accept, title: 受理, next: repair}
  - {id: repair, title: 修复, next: callback}
  - {id: callback, title: 回访, next: repair}  # <-
```

Good:

```yaml
kind: process
steps:
  - {id: accept, title: 受理, next: repair}
  - {id: repair, title: 修复, next: callback}
  - id: callback
    title: 回访
    next: [{to: repair, when: 用户称未恢复}, {to: close, when: 用户确认已恢复}]
  - {id: close, title: 结单}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.findings import Level, Place, Problem
from qsstd.kinds.process import Process
from qsstd.lint.flow import graph_of
from qsstd.lint.rule import Context
from qsstd.lint.status import is_retired
from qsstd.messages import say

LEVEL = Level.ERROR


def check(process: Process, at: Place, context: Context) -> Iterator[Problem]:
    if not process.steps or is_retired(context):
        return
    shape = graph_of(process)
    reached = shape.reached([0])
    for loop in shape.closed_loops():
        if reached.isdisjoint(loop):
            continue
        last = next(step for step in reversed(loop) if min(shape.next[step]) <= step)
        back = shape.next[last].index(min(shape.next[last]))
        names = [process.steps[step].title for step in loop]
        yield Problem(
            at / "steps" / last / "next" / back / "to",
            say("no way leads out of the circle: {steps}", steps=names),
            hint=say("add a branch that leads out, with the condition under which it is taken"),
            also=((at / "steps" / loop[0], say("the circle begins here")),) if len(loop) > 1 else (),
        )

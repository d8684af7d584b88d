"""A process without one of its four stages.

Work for a customer is taken in, analysed and assigned, carried out, and the customer is asked afterwards. The
stage that no step belongs to is the gap through which cases fall. Processes that serve no customer and name
no stages are left alone.

Bad:

```yaml
kind: process
steps:  # <-
  - {id: accept, stage: intake, title: 受理, next: assign}
  - {id: assign, stage: triage, title: 派单, next: repair}
  - {id: repair, stage: execution, title: 修复}
```

Good:

```yaml
kind: process
steps:
  - {id: accept, stage: intake, title: 受理, next: assign}
  - {id: assign, stage: triage, title: 派单, next: repair}
  - {id: repair, stage: execution, title: 修复, next: callback}
  - {id: callback, stage: feedback, title: 回访}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.findings import Level, Place, Problem
from qsstd.kinds.process import STAGES, Process
from qsstd.lint.flow import stage_name
from qsstd.lint.rule import Context
from qsstd.lint.status import is_finished
from qsstd.messages import say

LEVEL = Level.WARNING


def check(process: Process, at: Place, context: Context) -> Iterator[Problem]:
    present = {step.stage for step in process.steps} - {None}
    serves_customers = bool(present or process.keeps or process.area)
    missing = [stage for stage in STAGES if stage not in present]
    if missing and serves_customers and is_finished(context):
        yield Problem(
            at.key("steps"),
            say("no step is at the stage {stages}", stages=[stage_name(stage) for stage in missing]),
            hint=say("write the step that is missing, or say of a step with 'stage:' that it is at this stage"),
            value=" ".join(missing),
        )

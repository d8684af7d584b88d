"""A process that ends before the customer was asked.

A step without `next` ends the process. One that does so before the feedback stage, in a process that has one,
leaves a customer whose case was worked on and who hears nothing more.

Bad:

```yaml
kind: process
steps:
  - id: accept
    stage: intake
    title: 受理
    next: [{to: remote-fix, when: 可远程处理}, {to: visit, when: 须上门}]
  - {id: remote-fix, stage: execution, title: 远程修复, next: callback}
  - {id: visit, stage: execution, title: 上门修复}  # <-
  - {id: callback, stage: feedback, title: 回访}
```

Good:

```yaml
kind: process
steps:
  - id: accept
    stage: intake
    title: 受理
    next: [{to: remote-fix, when: 可远程处理}, {to: visit, when: 须上门}]
  - {id: remote-fix, stage: execution, title: 远程修复, next: callback}
  - {id: visit, stage: execution, title: 上门修复, next: callback}
  - {id: callback, stage: feedback, title: 回访}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.findings import Fix, Insert, Level, Place, Problem
from qsstd.kinds.process import Process, Step
from qsstd.lint.flow import graph_of, stage_name
from qsstd.lint.rule import Context
from qsstd.lint.status import is_retired
from qsstd.messages import say

LEVEL = Level.WARNING


def check(process: Process, at: Place, context: Context) -> Iterator[Problem]:
    feedback = [step for step in process.steps if step.stage == "feedback"]
    if not feedback or is_retired(context):
        return
    reached = graph_of(process).reached([0])
    for number, step in enumerate(process.steps):
        if step.next or step.stage in (None, "feedback") or number not in reached:
            continue
        if number + 1 < len(process.steps) and number + 1 not in reached:
            continue  # the step after it is found as one that nothing leads to
        yield problem(step, at / "steps" / number, feedback)


def problem(step: Step, at: Place, feedback: list[Step]) -> Problem:
    fix = Fix(say("let it lead to '{step}'", step=feedback[0].title), (Insert(at, "next", feedback[0].id),))
    return Problem(
        at,
        say(
            "the process ends with '{step}' at the stage '{stage}', without feedback",
            step=step.title,
            stage=stage_name(step.stage or ""),
        ),
        hint=say("let 'next:' lead to a step of the feedback stage"),
        fix=fix if len(feedback) == 1 else None,
        value="next",
    )

"""A step needs something that no earlier step makes.

Steps join where the output of one is the input of the next. An input that comes from nowhere is made by a
step that was forgotten, has another name there, or comes from outside: then the trigger of the step says so.

Bad:

```yaml
kind: process
steps:
  - {id: accept, title: 受理, input: [障碍申告], output: [障碍工单], next: repair}
  - id: repair
    title: 修复
    input:
      - 障碍工单
      - 线路测试结果  # <-
```

Good:

```yaml
kind: process
steps:
  - {id: accept, title: 受理, input: [障碍申告], output: [障碍工单], next: test}
  - {id: test, title: 测试, input: [障碍工单], output: [线路测试结果], next: repair}
  - id: repair
    title: 修复
    input:
      - 障碍工单
      - 线路测试结果
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.findings import Level, Place, Problem
from qsstd.kinds.process import Process, Step
from qsstd.lint.flow import graph_of
from qsstd.lint.rule import Context
from qsstd.lint.sameness import holds
from qsstd.lint.status import is_retired
from qsstd.messages import Message, say
from qsstd.model.text import Text

LEVEL = Level.WARNING
MOST = 1_000_000
"""Comparisons made for one process; one of fifty steps, each with five inputs and outputs, needs a tenth."""


def check(process: Process, at: Place, context: Context) -> Iterator[Problem]:
    if is_retired(context) or not any(step.output for step in process.steps):
        return
    shape = graph_of(process)
    reached = shape.reached([0])
    left, outputs = MOST, sum(len(step.output) for step in process.steps)
    for number, step in enumerate(process.steps):
        if number == 0 or number not in reached or not step.input:
            continue
        before = [process.steps[earlier] for earlier in shape.before(number)]
        made = there(step, before, process.steps[0])
        left -= len(before) + len(step.input) * (len(made) + outputs)
        if left < 0:
            return
        for index, needed in enumerate(step.input):
            if not any(holds(needed, text) for text in made):
                yield problem(process, number, needed, at, at / "steps" / number / "input" / index)


def there(step: Step, before: list[Step], first: Step) -> list[Text]:
    """What was brought along by the first step, was made before, or comes with what sets ``step`` off."""
    made = [text for earlier in before for text in (*earlier.output, *earlier.records)]
    return [*made, *first.input, *(trigger for trigger in (first.trigger, step.trigger) if trigger)]


def problem(process: Process, number: int, needed: Text, at: Place, here: Place) -> Problem:
    step = process.steps[number]
    return Problem(
        here,
        say("'{step}' needs '{input}', which no earlier step makes", step=step.title, input=needed),
        hint=say("name it under 'output:' of the step that makes it; if it comes from outside, say so in 'trigger:'"),
        also=tuple(made_elsewhere(process, needed, at)),
    )


def made_elsewhere(process: Process, needed: Text, at: Place) -> Iterator[tuple[Place, Message]]:
    for number, step in enumerate(process.steps):
        for index, output in enumerate(step.output):
            if holds(needed, output):
                yield at / "steps" / number / "output" / index, say("made here, which does not come before")
                return

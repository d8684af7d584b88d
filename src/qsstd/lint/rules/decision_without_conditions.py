"""Several ways to go on, and it is not said which one when.

Where a step has several branches each needs its condition, and no two the same; otherwise everybody decides
in their own way. Write the last one as the case that is left.

Bad:

```yaml
kind: process
steps:
  - id: accept
    title: 受理
    next:
      - {to: remote-fix, when: 可远程处理}
      - {to: visit}  # <-
  - {id: remote-fix, title: 远程修复}
  - {id: visit, title: 上门修复}
```

Bad:

```yaml
kind: process
steps:
  - id: accept
    title: 受理
    next:
      - {to: remote-fix, when: 用户急需}
      - {to: visit, when: 用户急需}  # <-
  - {id: remote-fix, title: 远程修复}
  - {id: visit, title: 上门修复}
```

Good:

```yaml
kind: process
steps:
  - id: accept
    title: 受理
    next:
      - {to: remote-fix, when: 可远程处理}
      - {to: visit, when: 其他情况}
  - {id: remote-fix, title: 远程修复}
  - {id: visit, title: 上门修复}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.findings import Level, Place, Problem
from qsstd.kinds.process import Step
from qsstd.lint.rule import Context
from qsstd.lint.status import is_retired
from qsstd.messages import say

LEVEL = Level.ERROR


def check(step: Step, at: Place, context: Context) -> Iterator[Problem]:
    if len(step.next) < 2 or is_retired(context):
        return
    if not any(branch.when for branch in step.next):
        yield Problem(
            at / "next",
            say("'{step}' leads to {steps} and does not say when to which", step=step.title, steps=step.successors),
            hint=say("give every branch its condition: '{{to: {step}, when: …}}'", step=step.successors[0]),
        )
        return
    yield from one_by_one(step, at)


def one_by_one(step: Step, at: Place) -> Iterator[Problem]:
    for number, branch in enumerate(step.next):
        here = at / "next" / number
        if branch.when is None:
            yield Problem(
                here,
                say("the branch to '{step}' has no condition", step=branch.to),
                hint=say("write when it is taken; for all that is left: 'when: {rest}'", rest=say("otherwise")),
            )
            continue
        for earlier, other in enumerate(step.next[:number]):
            if other.when is not None and other.when.same_as(branch.when):
                yield Problem(
                    here / "when",
                    say("the branches to '{one}' and '{other}' have the same condition", one=other.to, other=branch.to),
                    hint=say("say what tells the two cases apart"),
                    also=((at / "next" / earlier / "when", say("the same condition")),),
                )
                break

"""A process whose steps take longer than its promise.

Every step keeps its own limit and the promise is broken all the same. What counts is the slowest way through the
process. Elapsed time, days and working time are added up each for itself, since they cannot be converted.
A promise that is kept as soon as some step is done stands under `keeps` of that step: only the way up to it counts.

Bad:

```yaml
# file: repair.yaml
kind: response-times
targets:
  - {id: urban, start: 接到申告, stop: 恢复通信, limits: [max <= 24 h]}
# file: fault-repair.yaml
kind: process
keeps: [repair/urban]  # <-
steps:
  - {id: accept, title: 受理, limits: [max <= 30 min], next: visit}
  - {id: visit, title: 上门修复, limits: [max <= 24 h]}
```

Good:

```yaml
# file: repair.yaml
kind: response-times
targets:
  - {id: urban, start: 接到申告, stop: 恢复通信, limits: [max <= 24 h]}
# file: fault-repair.yaml
kind: process
keeps: [repair/urban]
steps:
  - {id: accept, title: 受理, limits: [max <= 30 min], next: visit}
  - {id: visit, title: 上门修复, limits: [max <= 23 h]}
```

Bad:

```yaml
# file: repair.yaml
kind: response-times
targets:
  - {id: urban, start: 接到申告, stop: 恢复通信, limits: [max <= 24 h]}
# file: fault-repair.yaml
kind: process
steps:
  - {id: accept, title: 受理, limits: [max <= 30 min], next: visit}
  - id: visit
    title: 上门修复
    limits: [max <= 24 h]
    keeps: [repair/urban]  # <-
    next: call-back
  - {id: call-back, title: 回访, limits: [max <= 2 d]}
```

Good:

```yaml
# file: repair.yaml
kind: response-times
targets:
  - {id: urban, start: 接到申告, stop: 恢复通信, limits: [max <= 24 h]}
# file: fault-repair.yaml
kind: process
steps:
  - {id: accept, title: 受理, limits: [max <= 30 min], next: visit}
  - {id: visit, title: 上门修复, limits: [max <= 20 h], keeps: [repair/urban], next: call-back}
  - {id: call-back, title: 回访, limits: [max <= 20 h]}
```
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from qsstd.findings import Level, Place, Problem
from qsstd.kinds.process import Flow
from qsstd.lint.duration import Path, as_quantity, slowest, tightest
from qsstd.messages import say
from qsstd.model.quantity import Quantity
from qsstd.workspace.index import Index, Record
from qsstd.workspace.promises import in_force

LEVEL = Level.ERROR
MOST = 200_000
"""Steps gone through for one process: every promise that it keeps goes through all of them."""


def check(index: Index) -> Iterator[Problem]:
    looked_at: Counter[str] = Counter()
    for keeper in index.of_kind("process", "step"):
        process = index.by_address.get(keeper.document)
        if process is None or process.partial or process.head.status == "retired":
            continue
        if not isinstance(process.facts, Flow):
            continue
        last = None if keeper.is_document else keeper.id
        for reference in keeper.under("keeps"):
            looked_at[keeper.document] += len(process.facts.steps)
            if looked_at[keeper.document] > MOST:
                break
            promise = index.resolve(reference, keeper)
            terms = in_force(promise, index) if promise else None
            most = tightest(terms.limits, "max") if terms else None
            path = slowest(process.facts, most.family, last) if most else None
            if promise and most and path and path.total > most.size:
                yield problem(process, keeper.at(reference), promise, most, path)


def problem(process: Record, at: Place, promise: Record, most: Quantity, path: Path) -> Problem:
    """The finding, with the slowest steps that together are half of the way."""
    slow = [step for step in path.slowest_first if step.size * 4 >= path.total] or path.slowest_first[:1]
    return Problem(
        at,
        say(
            "the steps take up to {total}, and '{promise}' allows {most}",
            total=as_quantity(path.total, most),
            promise=promise.name,
            most=most,
        ),
        hint=say("shorten the slow steps: {steps}", steps=[step.step.title for step in slow]),
        also=tuple(
            (process.place / "steps" / step.step.index / "limits", say("up to {limit}", limit=step.limit))
            for step in slow
        ),
    )

"""A process whose steps take longer than its promise.

Every step keeps its own limit and the promise is broken all the same. What counts is the slowest way through the
process. Elapsed time, days and working time are added up each for itself, since they cannot be converted.

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
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.findings import Level, Place, Problem
from qsstd.kinds.process import Flow
from qsstd.lint.duration import Path, as_quantity, slowest, tightest
from qsstd.messages import say
from qsstd.model.quantity import Quantity
from qsstd.workspace.index import Index, Record
from qsstd.workspace.promises import in_force

LEVEL = Level.ERROR


def check(index: Index) -> Iterator[Problem]:
    for process in index.of_kind("process"):
        flow = process.facts
        if process.partial or process.head.status == "retired" or not isinstance(flow, Flow):
            continue
        for reference in process.under("keeps"):
            promise = index.resolve(reference, process)
            terms = in_force(promise, index) if promise else None
            most = tightest(terms.limits, "max") if terms else None
            path = slowest(flow, most.family) if most else None
            if promise and most and path and path.total > most.size:
                yield problem(process, process.at(reference), promise, most, path)


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

"""A step of a process that nothing leads to.

Nobody ever does it: the line that leads to it was forgotten, or the step is left over from an older version.

Bad:

```yaml
kind: process
steps:
  - {id: accept, title: 受理, owner: hotline-agent, next: repair}
  - {id: dispatch, title: 派单, owner: shift-lead, next: repair}  # <-
  - {id: repair, title: 修复, owner: field-technician}
```

Good:

```yaml
kind: process
steps:
  - {id: accept, title: 受理, owner: hotline-agent, next: dispatch}
  - {id: dispatch, title: 派单, owner: shift-lead, next: repair}
  - {id: repair, title: 修复, owner: field-technician}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from qsstd.findings import Fix, Insert, Level, Place, Problem
from qsstd.kinds.process import Flow, FlowStep
from qsstd.lint.flow import Graph, entries, graph
from qsstd.messages import say
from qsstd.workspace.index import Index, Record

LEVEL = Level.ERROR


def check(index: Index) -> Iterator[Problem]:
    for process in index.of_kind("process"):
        flow = process.facts
        if isinstance(flow, Flow) and flow.steps and not process.partial and process.head.status != "retired":
            yield from in_process(index, process, flow)


def in_process(index: Index, process: Record, flow: Flow) -> Iterator[Problem]:
    records = [index.by_address.get(f"{process.document}/{step.id}") for step in flow.steps]
    targets = [branches(record) for record in records]
    if any(name_unknown(index, record) for record in records):
        return
    shape = graph(process.document, [(step.id, found) for step, found in zip(flow.steps, targets, strict=True)])
    entered = [number for number, record in enumerate(records) if record and entered_from_elsewhere(index, record)]
    unreached = frozenset(range(len(records))) - shape.reached([0, *entered])
    for number in entries(unreached, shape):
        record = records[number]
        if record is not None and record.path[-1] == number:
            yield problem(process, flow.steps, number, shape)


def branches(record: Record | None) -> tuple[str, ...]:
    """The addresses of the steps that ``record`` leads to."""
    return tuple(one.target for one in record.under("to") if "step" in one.kinds) if record else ()


def name_unknown(index: Index, record: Record | None) -> bool:
    """Whether the step leads to something that does not exist, which may have been meant for any other step."""
    if record is None:
        return True
    return any("step" in one.kinds and index.resolve(one, record) is None for one in record.under("to"))


def entered_from_elsewhere(index: Index, step: Record) -> bool:
    others = (source for source, reference in index.referrers(step, "to") if "step" in reference.kinds)
    return index.may_be_mentioned(step) or any(source.document != step.document for source in others)


def problem(process: Record, steps: tuple[FlowStep, ...], number: int, shape: Graph) -> Problem:
    step, above = steps[number], steps[number - 1]
    forgotten = not shape.next[number - 1] and number - 1 in shape.open and not above.next
    before = Place(process.file, ("steps", number - 1))
    fix = Fix(say("let '{step}' lead to it", step=above.title), (Insert(before, "next", step.id),))
    return Problem(
        Place(process.file, ("steps", number)),
        say("no step leads to '{step}'", step=step.title),
        hint=say("name it under 'next:' of the step before it, or take it out"),
        fix=fix if forgotten else None,
        also=((before, say("this step has no next one")),) if forgotten else (),
    )

"""Work that goes back and forth between two departments.

Every hand-over costs waiting time, and the customer hears that the other department has the case. Counted are
hand-overs that no branch avoids, forwards through the process: from one department to another, back, and
there again.

Bad:

```yaml
kind: process
steps:
  - {id: accept, title: 受理, owner: hotline-agent, next: test}
  - {id: test, title: 测试, owner: network-operations-lead, next: book}
  - {id: book, title: 预约, owner: shift-lead, next: visit}
  - {id: visit, title: 上门, owner: field-technician}  # <-
```

Good:

```yaml
kind: process
steps:
  - {id: accept, title: 受理并预约, owner: hotline-agent, next: test}
  - {id: test, title: 测试, owner: network-operations-lead, next: visit}
  - {id: visit, title: 上门, owner: field-technician, next: callback}
  - {id: callback, title: 回访, owner: hotline-agent}
```
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from qsstd.findings import Level, Place, Problem
from qsstd.kinds.process import Flow, FlowStep
from qsstd.lint.roles import departments
from qsstd.messages import say
from qsstd.workspace.index import Index, Record

LEVEL = Level.WARNING

HAND_OVERS = 3

Chain = tuple[int, ...]
"""Steps that took the work over, one after the other, the two departments in turn."""
Chains = Mapping[str, Chain]
"""The other department → the chain with it."""


def check(index: Index) -> Iterator[Problem]:
    belongs = departments(index)
    for process in index.of_kind("process"):
        flow = process.facts
        if isinstance(flow, Flow) and not process.partial and process.head.status != "retired":
            for chain in back_and_forth(flow.steps, [belongs.get(step.owner or "") for step in flow.steps]):
                yield problem(index, process, flow.steps, chain, belongs)


def back_and_forth(steps: Sequence[FlowStep], owners: Sequence[str | None]) -> Iterator[Chain]:
    """The chains that reach the number of hand-overs; going through the steps in the order of the file."""
    numbers = {step.id: number for number, step in reversed(list(enumerate(steps)))}
    chains: list[dict[str, Chain]] = [{} for _ in steps]
    for number, step in enumerate(steps):
        ahead = [one for name in step.next if (one := numbers.get(name, -1)) > number]
        if len({owners[one] for one in ahead}) != 1:
            continue
        for one in ahead:
            for other, chain in handed_over(chains[number], owners, number, one).items():
                longest = chains[one].get(other, ())
                if len(chain) == HAND_OVERS and chain[-1] == one and len(longest) < HAND_OVERS:
                    yield chain
                chains[one][other] = max(chain, longest, key=len)


def handed_over(before: Chains, owners: Sequence[str | None], giver: int, taker: int) -> Chains:
    """For each other department the hand-overs with it, once ``taker`` has the work after ``giver``."""
    here, there = owners[giver], owners[taker]
    if here is None or there is None:
        return {}
    return before if here == there else {here: (*before.get(there, ()), taker)}


def problem(
    index: Index, process: Record, steps: Sequence[FlowStep], chain: Chain, belongs: Mapping[str, str]
) -> Problem:
    one, other = (index.named("department", belongs[steps[step].owner or ""]) for step in chain[-2:])
    return Problem(
        Place(process.file, ("steps", chain[-1])),
        say(
            "the work goes back and forth between '{one}' and '{other}'",
            one=one.name if one else belongs[steps[chain[-2]].owner or ""],
            other=other.name if other else belongs[steps[chain[-1]].owner or ""],
        ),
        hint=say("put the steps of one department together, so that it is handed over once"),
        also=tuple((Place(process.file, ("steps", step)), say("handed over here")) for step in chain[:-1]),
        value="ping-pong",
    )

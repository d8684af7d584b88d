"""The same step written twice.

Two copies of a step drift apart: one is revised, the other is not, and staff of two departments work by
different rules. Found are steps of which at least two sentences of the method, or the title and the whole
method, are the same.

Bad:

```yaml
# file: broadband-repair.yaml
kind: process
steps:
  - id: confirm
    title: 回访用户
    method:
      - 用联系电话致电用户，请用户当场试用
      - 请用户按 1 至 5 分评价
# file: complaint.yaml
kind: process
steps:
  - id: ask  # <-
    title: 回访投诉人
    method:
      - 用联系电话致电用户，请用户当场试用
      - 请用户按 1 至 5 分评价
```

Good:

```yaml
# file: broadband-repair.yaml
kind: process
steps:
  - id: confirm
    title: 回访用户
    method:
      - 用联系电话致电用户，请用户当场试用
      - 请用户按 1 至 5 分评价
# file: complaint.yaml
kind: process
steps:
  - id: answer
    title: 答复投诉人
    method:
      - 逐项告知调查结果与补救日期
    next: broadband-repair/confirm
```
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, islice

from qsstd.findings import Level, Place, Problem
from qsstd.kinds.process import Flow, FlowStep
from qsstd.lint.sameness import key
from qsstd.lint.status import FINISHED
from qsstd.messages import say
from qsstd.workspace.index import Index, Record

LEVEL = Level.WARNING

MOST = 40
"""Sentences of a step that are looked at; more of them make a step too long to read, not another step."""
SHORTEST = 4
"""A sentence with fewer characters, such as 签字, says too little to make two steps the same."""


@dataclass(frozen=True, slots=True)
class Written:
    """A step, where it stands, and the process it belongs to."""

    process: Record
    step: FlowStep

    @property
    def place(self) -> Place:
        return Place(self.process.file, ("steps", self.step.index))


def check(index: Index) -> Iterator[Problem]:
    first: dict[object, Written] = {}
    for written in steps(index):
        marks = list(likenesses(written.step))
        earlier = next((first[mark] for mark in marks if mark in first), None)
        if earlier is not None and not replaces(index, written.process, earlier.process):
            yield problem(written, earlier)
        for mark in marks:
            first.setdefault(mark, written)


def steps(index: Index) -> Iterator[Written]:
    for process in index.of_kind("process"):
        if isinstance(process.facts, Flow) and process.head.status in FINISHED and not process.partial:
            yield from (Written(process, step) for step in process.facts.steps)


def likenesses(step: FlowStep) -> Iterator[object]:
    """What two steps share if they are the same: two sentences, or the title with the whole method."""
    sentences = [key(text) for text in step.method]
    if sentences:
        yield key(step.title), tuple(sentences)
    telling = sorted({sentence for sentence in sentences if len(sentence) >= SHORTEST})
    yield from combinations(islice(telling, MOST), 2)


def replaces(index: Index, one: Record, other: Record) -> bool:
    """Whether one of the two processes supersedes the other; the two editions then stand side by side for a time."""
    return any(
        index.resolve(reference, newer) is older
        for newer, older in ((one, other), (other, one))
        for reference in newer.under("replaces")
    )


def problem(written: Written, earlier: Written) -> Problem:
    return Problem(
        written.place,
        say(
            "the step '{step}' repeats '{earlier}' of '{process}'",
            step=written.step.title,
            earlier=earlier.step.title,
            process=earlier.process.name,
        ),
        hint=say("write the step once and let 'next:' lead to it, or say what is done differently here"),
        also=((earlier.place, say("the same step")),),
    )

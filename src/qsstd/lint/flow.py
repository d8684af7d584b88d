"""The graph of a process: where its steps lead, which of them are reached, and where it runs in circles.

Steps are numbered in the order of the file. What leads out of the process, or to a step that does not exist,
counts as an end: who wrote a wrong name is told about the name.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from qsstd.kinds.process import Process
from qsstd.messages import Message, say


@dataclass(frozen=True, slots=True)
class Graph:
    """``next``: for each step those that may follow it; ``back``: those it may follow.

    ``open``: the steps from which the process can be left."""

    next: tuple[tuple[int, ...], ...]
    back: tuple[tuple[int, ...], ...]
    open: frozenset[int]

    def reached(self, starts: Iterable[int]) -> frozenset[int]:
        """The steps that can be reached from ``starts``, with these."""
        return closure(starts, self.next)

    def before(self, step: int) -> frozenset[int]:
        """The steps that may be done before ``step``; in a loop it may itself be among them."""
        return closure(self.back[step], self.back)

    def closed_loops(self) -> list[tuple[int, ...]]:
        """The smallest groups of steps that, once entered, are never left, each in the order of the file."""
        stuck = set(range(len(self.next))) - closure(self.open, self.back)
        found = []
        while stuck:
            step = min(stuck)
            beyond, above = self.reached([step]), closure([step], self.back)
            while not beyond <= above:
                step = max(beyond - above)
                beyond, above = self.reached([step]), closure([step], self.back)
            found.append(tuple(sorted(beyond)))
            stuck -= above
        return found


def graph(document: str, steps: Sequence[tuple[str, Sequence[str]]]) -> Graph:
    """The graph of ``steps``: the id of each, and the addresses of what may follow it."""
    numbers: dict[str, int] = {}
    for number, (name, _) in enumerate(steps):
        numbers.setdefault(name, number)
    following: list[tuple[int, ...]] = []
    leaves = set()
    for number, (_, targets) in enumerate(steps):
        inside = [numbers.get(target.removeprefix(f"{document}/")) for target in targets]
        following.append(tuple(one for one in inside if one is not None))
        if not targets or None in inside:
            leaves.add(number)
    return Graph(tuple(following), backwards(following), frozenset(leaves))


def graph_of(process: Process) -> Graph:
    return graph(process.id, [(step.id, [branch.to for branch in step.next]) for step in process.steps])


def backwards(following: Sequence[Collection[int]]) -> tuple[tuple[int, ...], ...]:
    """The graph with every arrow turned round."""
    found: list[list[int]] = [[] for _ in following]
    for number, targets in enumerate(following):
        for target in targets:
            found[target].append(number)
    return tuple(map(tuple, found))


def closure(starts: Iterable[int], following: Sequence[Collection[int]]) -> frozenset[int]:
    """``starts`` and everything that follows from them."""
    seen = set(starts)
    left = list(seen)
    while left:
        fresh = set(following[left.pop()]) - seen
        seen |= fresh
        left.extend(fresh)
    return frozenset(seen)


def entries(unreached: Collection[int], shape: Graph) -> Iterator[int]:
    """The fewest of ``unreached`` that have to be reached for all of them to be; a loop is named by its first step."""
    left = set(unreached)
    first = [step for step in sorted(left) if left.isdisjoint(set(shape.back[step]) - {step})]
    yield from first
    left -= shape.reached(first)
    while left:
        step = min(left)
        while above := (shape.before(step) & left) - shape.reached([step]):
            step = min(above)
        step = min((shape.before(step) & left) | {step})
        yield step
        left -= shape.reached([step])


def stage_name(stage: str) -> Message:
    """The name of a stage, with the word that the file uses for it."""
    return {
        "intake": say("intake"),
        "triage": say("triage"),
        "execution": say("execution"),
        "feedback": say("feedback"),
    }[stage]

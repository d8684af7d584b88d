"""The way of each arrow from gap to gap: the cheapest, where length, corners and crossings cost."""

from __future__ import annotations

import heapq
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from qsstd.render.flow.graph import Graph, Link
from qsstd.render.flow.grid import Cell, Grid

DOWN, UP, LEFT, RIGHT = (1, 0), (-1, 0), (0, -1), (0, 1)
SIDES = (LEFT, RIGHT)
STEP, CORNER, CROSSING, AGAINST, THROUGH, UNSAID, PORT, FORK = 2, 7, 9, 6, 1, 1, 8, 5
Move = tuple[Cell, Cell]
Net = tuple[str, str]
"""What an arrow may lie upon: others to the same target, others from the same source; an own id where none."""
State = tuple[Cell, Cell, bool]


@dataclass(frozen=True, slots=True)
class Path:
    """The cells from the source to the target; ``label``: the cell that is kept free for the condition."""

    link: Link
    cells: tuple[Cell, ...]
    label: Cell | None = None

    def nets(self) -> Iterator[tuple[Move, Net]]:
        """Each step of the way, and what may share it: before the condition nobody from elsewhere, after it no other."""
        said = self.label is None
        for before, after in pairwise(self.cells):
            said = said or before == self.label
            yield (before, after), net(self.link, said)


def net(link: Link, said: bool) -> Net:
    return (link.target if said else link.id, link.source if not (said and link.label) else link.id)


@dataclass(slots=True)
class Board:
    """What is taken: cells by boxes and conditions, steps along the middle of a row or column by arrows."""

    grid: Grid
    cells: dict[Cell, str] = field(default_factory=dict)
    moves: dict[Move, list[Net]] = field(default_factory=dict)
    passed: dict[tuple[Cell, bool], list[Net]] = field(default_factory=dict)

    def add(self, path: Path) -> None:
        if path.label is not None:
            self.cells[path.label] = path.link.id
        nets = list(path.nets())
        for (before, after), own in nets:
            self.moves.setdefault(ordered(before, after), []).append(own)
        for ((one, two), own), ((_, three), _) in pairwise(nets):
            if towards(one, two) == towards(two, three):
                self.passed.setdefault((two, towards(one, two) in SIDES), []).append(own)

    def crossed(self, path: Path) -> int:
        """How many arrows ``path`` crosses."""
        return sum(
            not share([other], own)
            for ((one, two), own), ((_, three), _) in pairwise(path.nets())
            if towards(one, two) == towards(two, three)
            for other in self.passed.get((two, towards(one, two) not in SIDES), [])
        )

    def open(self, before: Cell, after: Cell, own: Net) -> bool:
        """Whether an arrow may go from ``before`` to ``after``: in the middle of rows and columns one at a time."""
        direction = towards(before, after)
        middle = before[0] % 2 == 1 if direction in SIDES else self.grid.columns[before[1]]
        return not middle or share(self.moves.get(ordered(before, after), []), own)

    def price(self, before: Cell, after: Cell, own: Net) -> int:
        """What a step costs beside its length: crossings; it is cheaper on an arrow to the same target."""
        direction = towards(before, after)
        across = self.passed.get((after, direction not in SIDES), [])
        crossings = sum(not share([other], own) for other in across)
        joined = any(other[0] == own[0] for other in self.moves.get(ordered(before, after), []))
        cell = not self.grid.gap(after)
        return CROSSING * crossings + THROUGH * cell + (STEP // 2 if joined else STEP)


def share(others: list[Net], own: Net) -> bool:
    """Whether all lead to one target or all come from one source."""
    return all(other[0] == own[0] for other in others) or all(other[1] == own[1] for other in others)


def ordered(one: Cell, two: Cell) -> Move:
    return (one, two) if one < two else (two, one)


def towards(before: Cell, after: Cell) -> Cell:
    return after[0] - before[0], after[1] - before[1]


def moved(cell: Cell, direction: Cell) -> Cell:
    return cell[0] + direction[0], cell[1] + direction[1]


def routes(graph: Graph, grid: Grid) -> list[Path] | Link:
    """The way of every arrow, in the order of ``graph``; the arrow for whose condition there was no place."""
    board = Board(grid, {cell: id for id, cell in grid.cells.items()})
    found: dict[str, Path] = {}
    order = sorted(range(len(graph.links)), key=lambda index: (urgency(graph.links[index], grid.cells), index))
    for index in order:
        link = graph.links[index]
        path = Search(board, link, graph.items[link.source].shape == "decision").path()
        if path is None:
            return link
        board.add(path)
        found[link.id] = path
    for link in (graph.links[index] for index in order):
        again(graph, grid, found, link)
    return [found[link.id] for link in graph.links]


def again(graph: Graph, grid: Grid, found: dict[str, Path], link: Link) -> None:
    """Another way for ``link``, now that the others are known, if it crosses one and need not."""
    board = Board(grid, {cell: id for id, cell in grid.cells.items()})
    for id, path in found.items():
        if id != link.id:
            board.add(path)
    before = board.crossed(found[link.id])
    if before:
        other = Search(board, link, graph.items[link.source].shape == "decision").path()
        if other is not None and board.crossed(other) < before:
            found[link.id] = other


def urgency(link: Link, cells: Mapping[str, Cell]) -> tuple[bool, int]:
    """The short ones first, those that go back last."""
    (one, two), (three, four) = cells[link.source], cells[link.target]
    return link.back, abs(three - one) + abs(four - two) + (3 if two != four else 0)


@dataclass(slots=True)
class Search:
    """Dijkstra's, over cells, directions and whether the condition has been said."""

    board: Board
    link: Link
    decision: bool

    def path(self) -> Path | None:
        source, target = self.board.grid.cells[self.link.source], self.board.grid.cells[self.link.target]
        queue: list[tuple[int, State, State | None]] = []
        for state, cost in self.exits(source):
            heapq.heappush(queue, (cost, state, None))
        came: dict[State, State | None] = {}
        while queue:
            cost, state, before = heapq.heappop(queue)
            if state in came:
                continue
            came[state] = before
            if state[0] == target:
                return self.trace(came, state, source)
            for after, more in self.steps(state, target):
                if after not in came:
                    heapq.heappush(queue, (cost + more, after, state))
        return None

    def trace(self, came: Mapping[State, State | None], last: State, source: Cell) -> Path:
        states = [last]
        while (before := came[states[-1]]) is not None:
            states.append(before)
        states.reverse()
        label = None
        if self.link.label:
            label = next(state[0] for state in states if state[2])
        return Path(self.link, (source, *(state[0] for state in states)), label)

    def exits(self, source: Cell) -> Iterator[tuple[State, int]]:
        """Downwards, or to the side out of a decision or backwards."""
        said = not self.link.label
        own = net(self.link, said)
        for direction in (DOWN, LEFT, RIGHT):
            after = moved(source, direction)
            if not self.board.open(source, after, own):
                continue
            taken = len(self.board.moves.get(ordered(source, after), []))
            sideways = direction in SIDES and not (self.decision or self.link.back)
            down = direction == DOWN and self.link.back
            yield (after, direction, said), STEP + FORK * taken + 2 * PORT * sideways + PORT * down

    def steps(self, state: State, target: Cell) -> Iterator[tuple[State, int]]:
        cell, direction, said = state
        turns = (direction,) if not self.board.grid.gap(cell) else (DOWN, UP, LEFT, RIGHT)
        for turn in turns:
            after = moved(cell, turn)
            if turn == (-direction[0], -direction[1]) or not self.board.grid.inside(after):
                continue
            step = self.step(cell, after, said, target)
            if step is not None:
                bend = CORNER * (turn != direction)
                yield (after, turn, step[0]), step[1] + bend

    def step(self, cell: Cell, after: Cell, said: bool, target: Cell) -> tuple[bool, int] | None:
        """What a step costs, and whether the condition has been said after it; None where it must not be gone."""
        own = net(self.link, said)
        direction = towards(cell, after)
        if not self.board.open(cell, after, own):
            return None
        cost = self.board.price(cell, after, own) + UNSAID * (not said)
        if direction == UP:
            cost += 0 if self.link.back else AGAINST
        if after == target:
            if not said or direction == UP:
                return None
            return True, cost + PORT * (direction in SIDES and not self.link.back)
        if self.board.grid.gap(after):
            return said, cost
        if after in self.board.cells:
            return None
        return (True, cost) if self.free(cell, after) and not said else (said, cost) if said else None

    def free(self, cell: Cell, after: Cell) -> bool:
        """Whether the condition can stand at ``after``: nothing passes there."""
        beyond = moved(after, towards(cell, after))
        steps = (ordered(cell, after), ordered(after, beyond))
        crossed = (moved(after, turn) for turn in (DOWN, UP, LEFT, RIGHT))
        return not any(self.board.moves.get(step) for step in steps) and not any(
            self.board.moves.get(ordered(after, other)) for other in crossed
        )

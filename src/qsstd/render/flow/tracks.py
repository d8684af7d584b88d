"""Tracks within the gaps: which arrow lies beside which, so that none lies upon another and few cross."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from qsstd.render.flow.graph import Link
from qsstd.render.flow.grid import Grid
from qsstd.render.flow.route import Path, net


@dataclass(frozen=True, slots=True)
class Run:
    """A straight piece of an arrow. ``line``: which it lies on, across or not; ``low`` and ``high``: between which lines.

    ``ends``: for both ends the line there and to which side the arrow goes on, 0 where it has reached a box."""

    link: Link
    index: int
    across: bool
    line: int
    ends: tuple[tuple[int, int], tuple[int, int]]
    said: bool

    @property
    def low(self) -> int:
        return min(self.ends[0][0], self.ends[1][0])

    @property
    def high(self) -> int:
        return max(self.ends[0][0], self.ends[1][0])


Key = tuple[str, int]
"""The id of an arrow, and which piece of it."""


@dataclass(frozen=True, slots=True)
class Bundle:
    """Pieces on one line that lie upon each other, since they lead to one target."""

    runs: tuple[Run, ...]
    low: int
    high: int

    def ends(self) -> Iterator[tuple[int, int, Key]]:
        """Where it is joined to what: the line, the side, and the piece on that line."""
        for run in self.runs:
            for after, (at, side) in zip((-1, 1), run.ends, strict=True):
                yield at, side, (run.link.id, run.index + after)


@dataclass(frozen=True, slots=True)
class Tracks:
    """``of``: the track of each piece in a gap; ``count``: how many a gap has, by whether it goes across, and its line.

    ``moved``: pieces in the middle of a row or column that must keep clear of another."""

    of: Mapping[Key, int]
    count: Mapping[tuple[bool, int], int]
    moved: frozenset[Key]


def runs(path: Path) -> list[Run]:
    """The straight pieces of ``path``."""
    cells, found = path.cells, list[tuple[bool, int, int, int, bool]]()
    said = path.label is None
    for before, after in pairwise(cells):
        across = before[0] == after[0]
        along = 1 if across else 0
        said = said or before == path.label
        start = found.pop()[2] if found and found[-1][0] == across else before[along]
        found.append((across, before[1 - along], start, after[along], said))
    return [piece(path.link, found, index) for index in range(len(found))]


def piece(link: Link, found: Sequence[tuple[bool, int, int, int, bool]], index: int) -> Run:
    across, line, start, end, said = found[index]
    before = sign(found[index - 1][2] - found[index - 1][3]) if index else 0
    after = sign(found[index + 1][3] - found[index + 1][2]) if index + 1 < len(found) else 0
    return Run(link, index, across, line, ((start, before), (end, after)), said)


def sign(number: int) -> int:
    return (number > 0) - (number < 0)


def tracks(paths: Iterable[Path], grid: Grid) -> Tracks:
    """The track of every piece in a gap. Twice over, since what crosses in one gap depends on the others."""
    lines: dict[tuple[bool, int], list[Run]] = {}
    for path in paths:
        for run in runs(path):
            if not middle(run.across, run.line, grid):
                lines.setdefault((run.across, run.line), []).append(run)
    of: dict[Key, int] = {}
    count: dict[tuple[bool, int], int] = {}
    moved: set[Key] = set()
    for _ in range(2):
        for key in sorted(lines, key=lambda one: (not one[0], one[1])):
            sorting = Sorting(bundles(lines[key]), key[0], grid, of, moved)
            order = sorting.order()
            of.update(sorting.assigned(order))
            count[key] = 1 + max(of[run.link.id, run.index] for run in lines[key])
    return Tracks(of, count, frozenset(moved))


def middle(across: bool, line: int, grid: Grid) -> bool:
    """Whether the line is the middle of a row or column, where there are no tracks."""
    return line % 2 == 1 if across else grid.columns[line]


def bundles(found: Sequence[Run]) -> list[Bundle]:
    """Pieces to one target that touch, together."""
    groups: dict[str, list[Run]] = {}
    for run in found:
        groups.setdefault(net(run.link, run.said)[0], []).append(run)
    together = list[Bundle]()
    for group in groups.values():
        pending = list[Run]()
        for run in sorted(group, key=lambda one: (one.low, one.high)):
            if pending and run.low > max(one.high for one in pending):
                together.append(bundle(pending))
                pending = []
            pending.append(run)
        together.append(bundle(pending))
    return together


def bundle(found: Sequence[Run]) -> Bundle:
    return Bundle(tuple(found), min(run.low for run in found), max(run.high for run in found))


@dataclass(slots=True)
class Sorting:
    """The order of the bundles of one gap."""

    bundles: Sequence[Bundle]
    across: bool
    grid: Grid
    of: Mapping[Key, int]
    moved: set[Key]

    def order(self) -> list[int]:
        """One that keeps what must be kept, made better by exchanging neighbours while fewer cross."""
        before = self.musts()
        order = self.sorted(before)
        every = range(len(order))
        cost = {(one, two): self.crossed(self.bundles[one], self.bundles[two]) for one in every for two in every}
        for _ in every:
            if not self.sifted(order, before, cost):
                break
        return order

    def sifted(self, order: list[int], before: set[tuple[int, int]], cost: Mapping[tuple[int, int], int]) -> bool:
        """Move each to its best place among those that it may pass; whether any was moved."""
        changed = False
        for one in list(order):
            start = order.index(one)
            best, place = 0, start
            for step in (-1, 1):
                gain, at = 0, start + step
                while 0 <= at < len(order):
                    other = order[at]
                    first, second = (one, other) if step > 0 else (other, one)
                    if (first, second) in before:
                        break
                    gain += cost[second, first] - cost[first, second]
                    best, place = min((best, place), (gain, at), key=lambda found: found[0])
                    at += step
            order.insert(place, order.pop(start))
            changed = changed or place != start
        return changed

    def musts(self) -> set[tuple[int, int]]:
        """Pairs of which the first must come first: they meet one row or column from both sides."""
        found: set[tuple[int, int]] = set()
        for one, first in enumerate(self.bundles):
            for two, second in enumerate(self.bundles):
                if one != two and any(
                    at == other and side < 0 < beyond and middle(not self.across, at, self.grid)
                    for at, side, key in first.ends()
                    for other, beyond, key2 in second.ends()
                    if not {key, key2} & self.moved
                ):
                    found.add((one, two))
        return found

    def sorted(self, before: set[tuple[int, int]]) -> list[int]:
        """First what must be first. Where that goes round, the piece that closes it is moved out of the way."""
        order, left = list[int](), list(range(len(self.bundles)))
        while left:
            ready = [one for one in left if not any((other, one) in before for other in left)]
            if not ready:
                one = left[0]
                self.moved |= {
                    key
                    for at, side, key in self.bundles[one].ends()
                    if side > 0 and middle(not self.across, at, self.grid)
                }
                before -= {pair for pair in before if pair[1] == one}
                ready = [one]
            order.append(ready[0])
            left.remove(ready[0])
        return order

    def crossed(self, first: Bundle, second: Bundle) -> int:
        """How often they cross if ``first`` comes first."""
        down = sum(side > 0 and within(self.at(at, key), self.span(second)) for at, side, key in first.ends())
        up = sum(side < 0 and within(self.at(at, key), self.span(first)) for at, side, key in second.ends())
        return down + up

    def at(self, line: int, key: Key) -> float:
        """Where on the way along the gap: the line, and which of its tracks as far as that is known."""
        return line + self.of.get(key, -0.5) / 1000

    def span(self, one: Bundle) -> tuple[float, float]:
        places = [self.at(at, key) for at, _, key in one.ends()]
        return min(places), max(places)

    def assigned(self, order: Sequence[int]) -> dict[Key, int]:
        """The lowest track for each that keeps the order of those that touch."""
        places = dict[int, int]()
        for one in order:
            near = (track for other, track in places.items() if touches(self.bundles[one], self.bundles[other]))
            places[one] = max(near, default=-1) + 1
        return {(run.link.id, run.index): places[one] for one in order for run in self.bundles[one].runs}


def within(place: float, span: tuple[float, float]) -> bool:
    return span[0] < place < span[1]


def touches(one: Bundle, two: Bundle) -> bool:
    """Whether they share a place; two that leave one box to both sides do not."""
    if one.low > two.high or two.low > one.high:
        return False
    if one.high == two.low or two.high == one.low:
        return not fork(one, two)
    return True


def fork(one: Bundle, two: Bundle) -> bool:
    first, second = one.runs, two.runs
    return all(run.index == 1 for run in (*first, *second)) and len({run.link.source for run in (*first, *second)}) == 1

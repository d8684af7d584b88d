"""Where each box stands: rows along the flow, columns within the lanes, and the gaps between them for the arrows.

Every second line across is a row, those between are gaps. Within a lane gaps and columns alternate, a gap at each side."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from statistics import mean

from qsstd.render.flow.graph import Graph, Item, Link

Cell = tuple[int, int]
"""Line across and line along: even is a gap across, ``Grid.columns`` tells which of those along are columns."""


@dataclass(frozen=True, slots=True)
class Grid:
    """``columns``: for each line along, whether it is a column; ``lanes``: the lane it belongs to."""

    height: int
    columns: tuple[bool, ...]
    lanes: tuple[int, ...]
    cells: Mapping[str, Cell]

    def gap(self, cell: Cell) -> bool:
        """Whether any number of arrows may turn there."""
        return not (cell[0] % 2 and self.columns[cell[1]])

    def inside(self, cell: Cell) -> bool:
        return 0 <= cell[0] < self.height and 0 <= cell[1] < len(self.columns)


def grid(graph: Graph, lanes: int, spare: Mapping[int, int]) -> Grid:
    """The grid of ``graph``. ``spare``: how many columns more than its boxes need a lane is given."""
    rows = rows_of(graph)
    places = columns_of(graph, rows)
    wide = [spare.get(lane, 0) + 1 for lane in range(max(lanes, 1))]
    for id, item in graph.items.items():
        wide[item.lane] = max(wide[item.lane], places[id] + 1 + spare.get(item.lane, 0))
    kinds, owners, first = list[bool](), list[int](), list[int]()
    for lane, count in enumerate(wide):
        first.append(len(kinds) + 1)
        kinds += [False, *[True, False] * count]
        owners += [lane] * (2 * count + 1)
    cells = {id: (2 * rows[id] + 1, first[item.lane] + 2 * places[id]) for id, item in graph.items.items()}
    height = 2 * (max(rows.values(), default=0) + 1) + 1
    return Grid(height, tuple(kinds), tuple(owners), cells)


def rows_of(graph: Graph) -> dict[str, int]:
    """The row of each box: below one from which an arrow with a condition leads on, a row is left for conditions."""
    labelled = {graph.ranks[link.source] for link in graph.links if link.label and not link.back}
    row, rows = 0, dict[int, int]()
    for rank in range(max(graph.ranks.values(), default=0) + 1):
        rows[rank] = row
        row += 2 if rank in labelled else 1
    return {id: rows[rank] for id, rank in graph.ranks.items()}


def columns_of(graph: Graph, rows: Mapping[str, int]) -> dict[str, int]:
    """The column of each box within its lane: below the box that leads to it where that is free."""
    groups: dict[tuple[int, int], list[Item]] = {}
    for id, item in graph.items.items():
        groups.setdefault((rows[id], item.lane), []).append(item)
    places: dict[str, int] = {}
    for _, group in sorted(groups.items(), key=lambda pair: pair[0]):
        taken: set[int] = set()
        for item in sorted(group, key=lambda one: (wish(graph, one, places)[0], pull(graph, one))):
            choice = nearest(wish(graph, item, places)[1], taken)
            taken.add(choice)
            places[item.id] = choice
    return places


def wish(graph: Graph, item: Item, places: Mapping[str, int]) -> tuple[int, int]:
    """How urgently which column: an event or decision that of its step, a step that of the first that leads to it."""
    before = [link.source for link in graph.links if link.target == item.id and not link.back]
    same = [places[id] for id in before if id in places and graph.items[id].lane == item.lane]
    if item.shape != "task" and same:
        return 0, same[0]
    return (1, same[0]) if same else (2, 0)


def pull(graph: Graph, item: Item) -> float:
    """To which side the boxes that it is joined to are."""
    near = [link.target if link.source == item.id else link.source for link in graph.links if item.id in ends(link)]
    lanes = [graph.items[id].lane for id in near]
    return mean(lanes) if lanes else float(item.lane)


def ends(link: Link) -> tuple[str, str]:
    return link.source, link.target


def nearest(choice: int, taken: set[int]) -> int:
    """The free column that is nearest to ``choice``."""
    return min(set(range(choice + len(taken) + 1)) - taken, key=lambda column: (abs(column - choice), column))

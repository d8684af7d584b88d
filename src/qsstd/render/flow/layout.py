"""The swimlanes of a chart: boxes in rows and lanes, arrows in the gaps between them, nothing upon anything else.

On paper the lanes stand side by side and a chart is made to fit a width by narrower columns. Where even the narrowest
are too wide, the drawing is wider than asked for, and whoever places it scales the whole of it down, by ``scale_of``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from qsstd.render.flow.chart import Chart
from qsstd.render.flow.drawing import Box, Drawing, Edge, Lane, Point
from qsstd.render.flow.graph import Graph, Link, graph
from qsstd.render.flow.grid import Cell, Grid, grid
from qsstd.render.flow.measure import (
    BPMN,
    NARROWEST,
    PADDING,
    PAPER,
    WIDEST,
    Block,
    Style,
    block,
    condition,
    head_size,
    widest_word,
)
from qsstd.render.flow.route import LEFT, RIGHT, Path, routes, towards
from qsstd.render.flow.tracks import Run, Tracks, runs, tracks
from qsstd.safe import one_line

WIDTH, HEIGHT = 480.0, 660.0
"""Points between the margins of A4 upright, and what is left there below a heading."""
BROADER = (1.0, 1.15, 1.3, 1.45, 1.6, 1.8)
"""Columns that are tried where the chart is longer than a page."""
ASIDE, LOWER = 8.0, 5.0


@dataclass(frozen=True, slots=True)
class Plan:
    """What has been decided of a chart before anything has a size."""

    chart: Chart
    graph: Graph
    grid: Grid
    paths: Sequence[Path]
    tracks: Tracks
    style: Style
    column: float


def layout(chart: Chart, *, horizontal: bool = False, width: float = WIDTH, height: float = HEIGHT) -> Drawing:
    """The drawing of ``chart``, the same for the same chart. ``width`` and ``height``: what it should fit where lanes
    stand; one that is too long is made broader as long as its letters get larger by it once it is scaled down."""
    found = graph(chart)
    style = BPMN if horizontal else PAPER
    field, paths = placed(found, len(chart.lanes))
    plan = Plan(chart, found, field, paths, tracks(paths, field), style, 0.0)
    if horizontal:
        return drawn(replace(plan, column=72.0))
    best = drawn(replace(plan, column=column_width(plan, width)))
    for broader in BROADER[1:] if best.height > height else ():
        other = drawn(replace(plan, column=column_width(plan, width * broader)))
        best = max(best, other, key=lambda one: scale_of(one, width, height))
    return best


def scale_of(drawing: Drawing, width: float = WIDTH, height: float = HEIGHT) -> float:
    """By how much a drawing is made smaller to fit, 1 where it does."""
    return min(1.0, width / max(drawing.width, 1.0), height / max(drawing.height, 1.0))


def placed(found: Graph, lanes: int) -> tuple[Grid, list[Path]]:
    """Boxes and ways; a lane whose conditions find no place gets one more column."""
    spare: dict[int, int] = {}
    while True:
        field = grid(found, lanes, spare)
        paths = routes(found, field)
        if not isinstance(paths, Link):
            return field, paths
        lane = found.items[paths.source].lane
        spare[lane] = spare.get(lane, 0) + 1


def column_width(plan: Plan, width: float) -> float:
    """As wide as fits, within limits; a word is broken only where a column cannot be wide enough for it."""
    columns = [line for line, column in enumerate(plan.grid.columns) if column]
    gaps = sum(gap(plan, False, line) for line in range(len(plan.grid.columns)) if line not in columns)
    word = widest_word((item.text for item in plan.graph.items.values()), plan.style.size) + 2 * PADDING + 1
    said = widest_word((link.label for link in plan.graph.links), plan.style.small) + 5
    return max(min((width - gaps - 2) / max(len(columns), 1), WIDEST), NARROWEST, word, said)


def gap(plan: Plan, across: bool, line: int) -> float:
    """How wide a gap is."""
    count = plan.tracks.count.get((across, line), 0)
    style = plan.style
    if across and not count:
        return style.between
    return 2 * style.beside + (count - 1) * style.pitch if count else style.aside


@dataclass(frozen=True, slots=True)
class Scale:
    """Where the lines are: start and size of each, across and along."""

    plan: Plan
    across: Sequence[tuple[float, float]]
    along: Sequence[tuple[float, float]]

    def middle(self, cell: Cell) -> Point:
        """The middle of a cell, across first."""
        (one, wide), (two, tall) = self.across[cell[1]], self.along[cell[0]]
        return one + wide / 2, two + tall / 2

    def place(self, run: Run) -> float:
        """Where a piece lies on its line."""
        start, size = (self.along if run.across else self.across)[run.line]
        key = run.link.id, run.index
        track = self.plan.tracks.of.get(key)
        if track is None:
            return start + size / 2 - (key in self.plan.tracks.moved) * (LOWER if run.across else ASIDE)
        count = self.plan.tracks.count[run.across, run.line]
        return start + size / 2 + (track - (count - 1) / 2) * self.plan.style.pitch


def drawn(plan: Plan) -> Drawing:
    blocks = {id: block(item, plan.style, plan.column) for id, item in plan.graph.items.items()}
    said = {path.link.id: spoken(path, plan) for path in plan.paths if path.label is not None}
    across = sizes(plan, blocks, said, along=False)
    lanes = [lane(plan, across, index) for index in range(len(plan.chart.lanes))]
    head = max(plan.style.head, head_size(lanes, horizontal=plan.style.horizontal))
    scale = Scale(plan, across, sizes(plan, blocks, said, along=True, start=head))
    boxes = tuple(box(scale, id, blocks[id]) for id in plan.graph.items)
    corners = {one.id: one for one in boxes}
    edges = tuple(edge(scale, path, corners, said.get(path.link.id)) for path in plan.paths)
    last = rounded(sum(scale.along[-1]))
    wide = rounded(sum(across[-1])) if across else 0.0
    if plan.style.horizontal:
        return Drawing(last, wide, tuple(replace(one, width=last) for one in lanes), boxes, edges, True)
    return Drawing(wide, last, tuple(replace(one, height=last) for one in lanes), boxes, edges)


def spoken(path: Path, plan: Plan) -> Block:
    """The condition of ``path`` as it is set at its place."""
    return condition(path.link.label, plan.style, plan.column, down=sideways(path))


def sideways(path: Path) -> bool:
    """Whether the arrow goes across the lanes where its condition stands."""
    before = path.cells[path.cells.index(path.label) - 1] if path.label else path.cells[0]
    return path.label is not None and towards(before, path.label) in (LEFT, RIGHT)


def sizes(
    plan: Plan, blocks: Mapping[str, Block], said: Mapping[str, Block], *, along: bool, start: float = 0.0
) -> list[tuple[float, float]]:
    """Start and size of every line, along the flow or across it."""
    upright = along != plan.style.horizontal
    count = plan.grid.height if along else len(plan.grid.columns)
    least = [gap(plan, along, line) if is_gap(plan, line, along) else 0.0 for line in range(count)]
    for id, cell in plan.grid.cells.items():
        line = cell[not along]
        least[line] = max(least[line], blocks[id].height if upright else blocks[id].width)
    for path in plan.paths:
        if path.label is not None:
            line = path.label[not along]
            least[line] = max(least[line], needed(plan, path, said[path.link.id], upright=upright))
    if along:
        close(plan, least)
    else:
        least = [
            max(size, plan.column) if column else size for size, column in zip(least, plan.grid.columns, strict=True)
        ]
    found = list[tuple[float, float]]()
    for size in least:
        found.append((start, size))
        start += size
    return found


def needed(plan: Plan, path: Path, label: Block, *, upright: bool) -> float:
    """The room that a condition needs at its place; in BPMN it stands beside the arrow, which is in the middle."""
    if not plan.style.horizontal:
        return label.height if upright else 0.0
    beside = upright != sideways(path)
    return (label.height if upright else label.width) * (2 if beside else 1) + 8


def is_gap(plan: Plan, line: int, along: bool) -> bool:
    return line % 2 == 0 if along else not plan.grid.columns[line]


def close(plan: Plan, least: list[float]) -> None:
    """A row that was left for conditions and has none takes no room, and the ends of the chart only a little."""
    for line in range(1, len(least), 2):
        if not least[line] and not plan.tracks.count.get((True, line - 1)):
            least[line - 1] = 0.0
    for line in (0, len(least) - 1):
        if not plan.tracks.count.get((True, line)):
            least[line] = plan.style.between / 2 + 2


def lane(plan: Plan, across: Sequence[tuple[float, float]], index: int) -> Lane:
    """The lane, as long as is set later."""
    lines = [line for line, owner in enumerate(plan.grid.lanes) if owner == index]
    start, end = rounded(across[lines[0]][0]), rounded(sum(across[lines[-1]]))
    role = plan.chart.lanes[index]
    if plan.style.horizontal:
        return Lane(role.id, role.title, 0.0, start, 0.0, rounded(end - start))
    return Lane(role.id, role.title, start, 0.0, rounded(end - start), 0.0)


def box(scale: Scale, id: str, size: Block) -> Box:
    item = scale.plan.graph.items[id]
    x, y = turned(scale, scale.middle(scale.plan.grid.cells[id]))
    number = one_line(item.node.number) if item.shape == "task" else ""
    lanes = scale.plan.chart.lanes
    owner = lanes[item.lane].id if lanes else item.node.lane
    left, top, wide, tall = x - size.width / 2, y - size.height / 2, size.width, size.height
    return Box(
        id,
        item.shape,
        owner,
        rounded(left),
        rounded(top),
        rounded(wide),
        rounded(tall),
        size.lines,
        number,
        item.node.id,
        item.node.own,
    )


def turned(scale: Scale, place: Point) -> Point:
    """Across and along as x and y."""
    return (place[1], place[0]) if scale.plan.style.horizontal else place


def edge(scale: Scale, path: Path, boxes: Mapping[str, Box], label: Block | None) -> Edge:
    """The arrow of ``path``, from the border of one box to that of another."""
    found = runs(path)
    places = [rounded(scale.place(run)) for run in found]
    corners = [
        turned(scale, (two, one) if run.across else (one, two))
        for run, (one, two) in zip(found, pairwise(places), strict=False)
    ]
    link, cells = path.link, path.cells
    first = port(boxes[link.source], turned(scale, towards(cells[1], cells[0])[::-1]), places[0])
    last = port(boxes[link.target], turned(scale, towards(cells[-2], cells[-1])[::-1]), places[-1])
    points = (first, *corners, last)
    if label is None or path.label is None:
        return Edge(link.id, link.source, link.target, points, link.back)
    at = label_place(turned(scale, scale.middle(path.label)), label, scale.plan.style, sideways(path))
    return Edge(link.id, link.source, link.target, points, link.back, label.lines, at)


def port(one: Box, inwards: Point, place: float) -> Point:
    """Where an arrow that goes ``inwards`` at ``place`` meets the border of a box."""
    right, down = inwards
    if right:
        return (one.x if right > 0 else rounded(one.x + one.width)), place
    return place, (one.y if down > 0 else rounded(one.y + one.height))


def label_place(middle: Point, label: Block, style: Style, sideways: bool) -> Point:
    """The upper left corner of a condition."""
    x, y = middle
    if not style.horizontal:
        return rounded(x - label.width / 2), rounded(y - label.height / 2)
    if sideways:
        return rounded(x + 4), rounded(y - label.height / 2)
    return rounded(x - label.width / 2), rounded(y - 3 - label.height)


def rounded(number: float) -> float:
    return round(number, 1) + 0.0

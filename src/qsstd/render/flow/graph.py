"""The boxes and arrows that a chart has: events, steps and decisions, what goes back, and how far down each stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from qsstd.render.flow.chart import Chart, Node, Way
from qsstd.render.flow.drawing import Shape

START = "_start"


@dataclass(frozen=True, slots=True)
class Item:
    """A box to be. ``lane``: its index."""

    id: str
    shape: Shape
    lane: int
    text: str
    node: Node


@dataclass(frozen=True, slots=True)
class Link:
    """An arrow to be. ``back``: against the order of the steps."""

    id: str
    source: str
    target: str
    label: str = ""
    back: bool = False


@dataclass(frozen=True, slots=True)
class Graph:
    """``ranks``: how many boxes stand above each at least."""

    items: Mapping[str, Item]
    links: tuple[Link, ...]
    ranks: Mapping[str, int]


def graph(chart: Chart) -> Graph:
    """What is drawn of ``chart``; a way to a step that there is not is left out."""
    steps = {node.id: node for node in reversed(chart.nodes)}
    nodes = [node for node in chart.nodes if steps[node.id] is node]
    ways = {node.id: [way for way in node.ways if way.to in steps] for node in nodes}
    back = backwards(chart.start, ways)
    lanes = {role.id: index for index, role in reversed(list(enumerate(chart.lanes)))}
    items = {item.id: item for node in nodes for item in boxes(chart, node, ways[node.id], lanes.get(node.lane, 0))}
    links = tuple(numbered(arrow for node in nodes for arrow in arrows(chart, node, ways[node.id], back)))
    return Graph(items, links, ranked(items, links))


def boxes(chart: Chart, node: Node, ways: list[Way], lane: int) -> Iterator[Item]:
    """The step, and the event before or the decision or event after it."""
    if node.id == chart.start:
        yield Item(START, "start", lane, chart.begin, node)
    shape: Shape = ("end" if not ways else "start") if node.link else "task"
    yield Item(node.id, shape, lane, node.title if node.own else "", node)
    if decides(ways):
        yield Item(f"{node.id}.ways", "decision", lane, "", node)
    if node.id in chart.ends:
        yield Item(f"{node.id}.end", "end", lane, chart.finish, node)


def decides(ways: list[Way]) -> bool:
    """Whether it depends on a condition what comes next."""
    return len(ways) > 1 and any(way.condition for way in ways)


def arrows(chart: Chart, node: Node, ways: list[Way], back: frozenset[tuple[str, str]]) -> Iterator[Link]:
    """What leads to and from the step; conditions are told of the reader's own steps only."""
    step = source = node.id
    if step == chart.start:
        yield Link("", START, step)
    if decides(ways):
        source = f"{step}.ways"
        yield Link("", step, source)
    for way in ways:
        yield Link("", source, way.to, way.condition if node.own else "", (step, way.to) in back)
    if step in chart.ends:
        yield Link("", source, f"{step}.end")


def numbered(links: Iterable[Link]) -> Iterator[Link]:
    """``links`` with ids that are made of those of the steps; the second between the same two gets a number."""
    seen: dict[str, int] = {}
    for link in links:
        id = f"{link.source}..{link.target}"
        seen[id] = seen.get(id, 0) + 1
        full = id if seen[id] == 1 else f"{id}.{seen[id]}"
        yield Link(full, link.source, link.target, link.label, link.back)


def backwards(start: str, ways: Mapping[str, list[Way]]) -> frozenset[tuple[str, str]]:
    """The ways that close a loop, found by going deep first in the order of the file."""
    found: set[tuple[str, str]] = set()
    done: set[str] = set()
    for root in [start, *ways]:
        if root not in done and root in ways:
            deep(root, ways, done, found)
    return frozenset(found)


def deep(root: str, ways: Mapping[str, list[Way]], done: set[str], found: set[tuple[str, str]]) -> None:
    """All that is reached from ``root``; on the way, what leads back to where one came from."""
    trail = {root: iter(ways[root])}
    while trail:
        step = next(reversed(trail))
        way = next(trail[step], None)
        if way is None:
            done.add(step)
            del trail[step]
        elif way.to in trail:
            found.add((step, way.to))
        elif way.to not in done:
            trail[way.to] = iter(ways[way.to])


def ranked(items: Mapping[str, Item], links: tuple[Link, ...]) -> dict[str, int]:
    """The longest path to each box. One that nothing leads to stands level with the first step."""
    forward = [link for link in links if not link.back]
    waiting = dict.fromkeys(items, 0)
    after: dict[str, list[str]] = {id: [] for id in items}
    for link in forward:
        waiting[link.target] += 1
        after[link.source].append(link.target)
    ranks = {id: int(START in items and id != START) for id in items}
    ready = [id for id, count in waiting.items() if not count]
    while ready:
        id = ready.pop()
        for target in after[id]:
            ranks[target] = max(ranks[target], ranks[id] + 1)
            waiting[target] -= 1
            if not waiting[target]:
                ready.append(target)
    return ranks

"""A long chart on several sheets, cut between its stages; where an arrow leaves one, the number of the step it goes to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from qsstd.render.flow.chart import Chart, Node, Way
from qsstd.render.flow.graph import graph

MOST = 15
"""Boxes one below the other that are still easy to follow on a page."""
FEW, MANY = 4, 8
"""Steps: a sheet with fewer is put together with the next, one with more is cut."""


def split(chart: Chart, most: int = MOST) -> list[Chart]:
    """``chart`` alone where it is short enough, else its sheets; every step is on one of them."""
    if max(graph(chart).ranks.values(), default=0) < most:
        return [chart]
    groups = list(gathered(list(stages(chart.nodes))))
    return [sheet(chart, group, f"{index}/{len(groups)}") for index, group in enumerate(groups, 1)]


def stages(nodes: Sequence[Node]) -> Iterator[list[Node]]:
    """The steps of each stage, in pieces where it has many; a step without one belongs to that of the step before it."""
    found: dict[str, list[Node]] = {}
    stage = ""
    for node in nodes:
        stage = node.stage or stage
        found.setdefault(stage, []).append(node)
    for group in found.values():
        pieces = -(-len(group) // MANY)
        size = -(-len(group) // pieces)
        yield from (group[start : start + size] for start in range(0, len(group), size))


def gathered(groups: Sequence[list[Node]]) -> Iterator[list[Node]]:
    """``groups``, small ones together."""
    pending = list[Node]()
    for group in groups:
        if pending and (len(pending) >= FEW or len(pending) + len(group) > MANY):
            yield pending
            pending = []
        pending = [*pending, *group]
    if pending:
        yield pending


def sheet(chart: Chart, group: Sequence[Node], place: str) -> Chart:
    """One sheet: its steps, and what leads to them and away from them."""
    here = {node.id for node in group}
    nodes = tuple(part for node in group for part in (*arriving(chart, node, here), *leaving(chart, node, here)))
    lanes = {node.lane for node in nodes}
    return replace(
        chart,
        title=f"{chart.title} {place}",
        lanes=tuple(role for role in chart.lanes if role.id in lanes),
        nodes=nodes,
        start=chart.start if chart.start in here else "",
        ends=tuple(end for end in chart.ends if end in here),
    )


def arriving(chart: Chart, node: Node, here: set[str]) -> Iterator[Node]:
    """Where ``node`` is reached from other sheets."""
    sources = [one.number for one in chart.nodes if one.id not in here and any(way.to == node.id for way in one.ways)]
    if sources:
        yield Node(f"{node.id}.from", "", f"{', '.join(sources)} →", node.lane, (Way(node.id),), link=True)


def leaving(chart: Chart, node: Node, here: set[str]) -> Iterator[Node]:
    """``node``, and where it leads to other sheets."""
    away = {one.id: one for one in chart.nodes if one.id not in here}
    yield replace(
        node, ways=tuple(replace(way, to=f"{node.id}.to.{way.to}") if way.to in away else way for way in node.ways)
    )
    for target in dict.fromkeys(way.to for way in node.ways if way.to in away):
        yield Node(f"{node.id}.to.{target}", "", f"→ {away[target].number}", node.lane, link=True)

"""A drawing as SVG: a file of its own, or put into a page as it is. Colours are CSS variables, so a dark page darkens it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from qsstd.render.flow.drawing import Box, Drawing, Edge, Lane, Point
from qsstd.render.flow.lettering import LEADING
from qsstd.render.flow.measure import BPMN, DISC, PAPER, head_lines, head_size, label_size
from qsstd.safe import one_line, xml

COLOURS = {
    "paper": "#ffffff",
    "lane": "#f7f9fc",
    "lane-other": "#eef2f8",
    "head": "#dde6f3",
    "head-ink": "#1b2f4b",
    "border": "#b9c6d8",
    "box": "#e8f1fe",
    "edge": "#2f62a8",
    "ink": "#16202c",
    "disc": "#2f62a8",
    "disc-ink": "#ffffff",
    "event": "#e4f3ea",
    "event-edge": "#2c7a4b",
    "decision": "#fff3d6",
    "decision-edge": "#a86a00",
    "other": "#eceff3",
    "other-edge": "#9aa5b3",
    "other-ink": "#4d5966",
    "arrow": "#4a5a6e",
    "back": "#a14a1f",
    "label": "#2d3b4d",
}
FONT = 'Arial, "Liberation Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif'


def svg(
    drawing: Drawing,
    title: str,
    description: str,
    *,
    themed: bool = True,
    id: str = "fc",
    links: Mapping[str, str] | None = None,
) -> str:
    """The picture. ``themed``: colours as CSS variables with their defaults, else as they are. ``id``: the beginning of
    its ids, for a page with several. ``links``: where the box of a step leads to."""
    links = links or {}
    id = re.sub("[^A-Za-z0-9_.-]", "-", id)
    pen = Pen(themed, drawing.horizontal)
    role = "group" if links else "img"
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{drawing.width}" height="{drawing.height}" '
        f'viewBox="0 0 {drawing.width} {drawing.height}" role="{role}" '
        f"aria-labelledby=\"{id}-title {id}-desc\" font-family='{FONT}'>"
    )
    parts = [
        head,
        f'<title id="{id}-title">{plain(title)}</title>',
        f'<desc id="{id}-desc">{plain(description)}</desc>',
        *pen.lanes(drawing),
        *(line for edge in sorted(drawing.edges, key=lambda one: one.back) for line in pen.edge(edge)),
        *(
            line
            for box in drawing.boxes
            for line in linked(pen.box(box), links.get(box.step) if box.shape == "task" else None)
        ),
        *(line for edge in drawing.edges if edge.label for line in pen.label(edge)),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def linked(lines: Iterator[str], address: str | None) -> Iterator[str]:
    if address is None:
        return lines
    return iter((f'<a href="{xml(one_line(address))}">', *lines, "</a>"))


class Pen:
    """What draws the parts of one picture."""

    def __init__(self, themed: bool, horizontal: bool) -> None:
        self.themed = themed
        self.style = BPMN if horizontal else PAPER

    def colour(self, name: str) -> str:
        return f"var(--fc-{name},{COLOURS[name]})" if self.themed else COLOURS[name]

    def lanes(self, drawing: Drawing) -> Iterator[str]:
        head = head_size(drawing.lanes, horizontal=drawing.horizontal)
        for index, lane in enumerate(drawing.lanes):
            fill = self.colour("lane-other" if index % 2 else "lane")
            yield self.frame(lane.x, lane.y, lane.width, lane.height, fill, self.colour("border"))
            wide, tall = (head, lane.height) if drawing.horizontal else (lane.width, head)
            yield self.frame(lane.x, lane.y, wide, tall, self.colour("head"), self.colour("border"))
            yield from self.title(lane, head)

    def title(self, lane: Lane, head: float) -> Iterator[str]:
        lines = head_lines(lane, horizontal=self.style.horizontal)
        size = self.style.size if self.style.horizontal else self.style.small
        if not self.style.horizontal:
            middle = lane.x + lane.width / 2, lane.y + head / 2
            yield from self.text(lines, middle, size, "head-ink", bold=True)
            return
        yield f'<g transform="translate({number(lane.x + head / 2)} {number(lane.y + lane.height / 2)}) rotate(-90)">'
        yield from self.text(lines, (0.0, 0.0), size, "head-ink", bold=True)
        yield "</g>"

    def frame(self, x: float, y: float, wide: float, tall: float, fill: str, stroke: str, radius: float = 0) -> str:
        rounding = f' rx="{number(radius)}"' if radius else ""
        return (
            f'<rect x="{number(x)}" y="{number(y)}" width="{number(wide)}" height="{number(tall)}"{rounding} '
            f'fill="{fill}" stroke="{stroke}" stroke-width="0.8"/>'
        )

    def edge(self, edge: Edge) -> Iterator[str]:
        colour = self.colour("back" if edge.back else "arrow")
        dashes = ' stroke-dasharray="4 2.5"' if edge.back else ""
        size = 9.0 if self.style.horizontal else 5.5
        shaft = " ".join(f"{number(x)},{number(y)}" for x, y in (*edge.points[:-1], inwards(edge.points, size)))
        yield f'<polyline points="{shaft}" fill="none" stroke="{colour}" stroke-width="1"{dashes}/>'
        head = " ".join(f"{number(x)},{number(y)}" for x, y in arrow(edge.points, size))
        yield f'<polygon points="{head}" fill="{colour}"/>'

    def box(self, box: Box) -> Iterator[str]:
        fill, stroke, ink = self.dress(box)
        middle = box.x + box.width / 2, box.y + box.height / 2
        if box.shape == "decision":
            x, y, wide, tall = box.x, box.y, box.width, box.height
            corners = ((x + wide / 2, y), (x + wide, y + tall / 2), (x + wide / 2, y + tall), (x, y + tall / 2))
            points = " ".join(f"{number(a)},{number(b)}" for a, b in corners)
            yield f'<polygon points="{points}" fill="{fill}" stroke="{stroke}" stroke-width="1"/>'
            return
        radius = 4.0 if box.shape == "task" else box.height / 2
        yield self.frame(box.x, box.y, box.width, box.height, fill, stroke, radius)
        size = self.style.size if box.shape == "task" else self.style.small
        if not box.own and box.number:
            yield from self.text((box.number,), middle, size, ink, bold=True)
            return
        if self.style.horizontal and box.shape != "task":
            middle = middle[0], box.y + box.height + 10
        yield from self.text(box.lines, middle, size, ink)
        if box.number:
            yield from self.disc(box)

    def dress(self, box: Box) -> tuple[str, str, str]:
        """Fill, border and the name of the colour of the text."""
        if not box.own:
            return self.colour("other"), self.colour("other-edge"), "other-ink"
        fill, edge = {"decision": ("decision", "decision-edge"), "task": ("box", "edge")}.get(
            box.shape, ("event", "event-edge")
        )
        return self.colour(fill), self.colour(edge), "ink"

    def disc(self, box: Box) -> Iterator[str]:
        radius = max(DISC, 2.5 * len(box.number) + 2.5)
        x, y = box.x + 2, box.y + 2
        yield (
            f'<rect x="{number(x - radius)}" y="{number(y - DISC)}" width="{number(2 * radius)}" '
            f'height="{number(2 * DISC)}" rx="{number(DISC)}" fill="{self.colour("disc")}"/>'
        )
        yield from self.text((box.number,), (x, y), self.style.small, "disc-ink", bold=True)

    def label(self, edge: Edge) -> Iterator[str]:
        wide, tall = label_size(edge.label, self.style.small)
        (x, y), fill = edge.label_at, self.colour("paper")
        if not self.style.horizontal:
            yield (
                f'<rect x="{number(x)}" y="{number(y)}" width="{number(wide)}" height="{number(tall)}" rx="3" '
                f'fill="{fill}"/>'
            )
        yield from self.text(edge.label, (x + wide / 2, y + tall / 2), self.style.small, "label")

    def text(self, lines: Sequence[str], middle: Point, size: float, ink: str, *, bold: bool = False) -> Iterator[str]:
        """``lines`` around a place."""
        x, y = middle
        top = y - len(lines) * size * LEADING / 2
        weight = ' font-weight="600"' if bold else ""
        for index, line in enumerate(lines):
            base = top + (index + 0.5) * size * LEADING + size * 0.36
            yield (
                f'<text x="{number(x)}" y="{number(base)}" font-size="{number(size)}" text-anchor="middle" '
                f'fill="{self.colour(ink)}"{weight}>{xml(line)}</text>'
            )


def inwards(points: Sequence[Point], size: float) -> Point:
    """The last point, drawn back by ``size``, where the head of the arrow begins."""
    (x, y), (last_x, last_y) = points[-2:]
    return last_x - (last_x > x) * size + (last_x < x) * size, last_y - (last_y > y) * size + (last_y < y) * size


def arrow(points: Sequence[Point], size: float) -> tuple[Point, Point, Point]:
    """The head of an arrow."""
    (tip_x, tip_y), (x, y) = points[-1], inwards(points, size)
    half = size * 0.42
    if x == tip_x:
        return (tip_x, tip_y), (x - half, y), (x + half, y)
    return (tip_x, tip_y), (x, y - half), (x, y + half)


def plain(text: str) -> str:
    """``text`` as XML, on one line."""
    return xml(one_line(" ".join(text.split())))


def number(value: float) -> str:
    """With one decimal at most."""
    return f"{round(value, 1) + 0.0:.1f}".removesuffix(".0")

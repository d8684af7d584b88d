"""A drawing as native shapes of Word: one group in line with the text, every box and arrow of which can be edited."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from qsstd.render.flow.drawing import Box, Drawing, Edge, Point
from qsstd.render.flow.layout import HEIGHT, WIDTH, scale_of
from qsstd.render.flow.measure import BPMN, DISC, PAPER, head_lines, head_size, label_size
from qsstd.render.flow.svg import COLOURS, plain
from qsstd.safe import xml

EMU = 12700
"""Units of a drawing in one point."""
SPACES = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
GROUP = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"
FACE = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="黑体" w:cs="Arial"/>'
SHAPES = {"task": "roundRect", "decision": "flowChartDecision", "start": "roundRect", "end": "roundRect"}


def drawingml(
    drawing: Drawing, name: str, description: str, first_id: int, *, width: float = WIDTH, height: float = HEIGHT
) -> str:
    """An ``mc:AlternateContent`` to stand in a run. It takes ``ids(drawing)`` ids from ``first_id`` on.

    Made smaller, letters too, where it is larger than ``width`` by ``height`` points. ``description`` is what is read
    aloud, and what stands in its place where shapes are not known."""
    scale = scale_of(drawing, width, height)
    pen = Pen(drawing)
    parts = [shape.xml(first_id + 1 + index, scale) for index, shape in enumerate(pen.shapes())]
    size = f'cx="{emu(drawing.width * scale)}" cy="{emu(drawing.height * scale)}"'
    return (
        f'<mc:AlternateContent {SPACES}><mc:Choice Requires="wpg"><w:drawing>'
        f'<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {size}/><wp:effectExtent l="0" t="0" r="0" b="0"/>'
        f'<wp:docPr id="{first_id}" name="{plain(name)}" descr="{plain(description)}"/><wp:cNvGraphicFramePr/>'
        f'<a:graphic><a:graphicData uri="{GROUP}"><wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr><a:xfrm><a:off x="0" y="0"/>'
        f'<a:ext {size}/><a:chOff x="0" y="0"/><a:chExt {size}/></a:xfrm></wpg:grpSpPr>{"".join(parts)}</wpg:wgp>'
        f"</a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback>"
        f'<w:t xml:space="preserve">{plain(description)}</w:t></mc:Fallback></mc:AlternateContent>'
    )


def ids(drawing: Drawing) -> int:
    """How many ids the group takes."""
    return 1 + sum(1 for _ in Pen(drawing).shapes())


def emu(points: float) -> int:
    return round(points * EMU)


@dataclass(frozen=True, slots=True)
class Shape:
    """One shape of the group. ``points``: of an arrow, else it is a figure named ``figure`` with ``lines`` in it.

    ``loose``: its lines are never broken again."""

    name: str
    x: float
    y: float
    width: float
    height: float
    figure: str = "rect"
    fill: str = ""
    stroke: str = ""
    lines: tuple[str, ...] = ()
    ink: str = "ink"
    size: float = 0.0
    bold: bool = False
    turned: bool = False
    rounding: int = 0
    points: tuple[Point, ...] = ()
    dashed: bool = False
    loose: bool = False

    def xml(self, id: int, scale: float) -> str:
        """The ``wps:wsp``."""
        text = f"<wps:txbx><w:txbxContent>{self.paragraph(scale)}</w:txbxContent></wps:txbx>" if self.lines else ""
        turn = ' vert="vert270"' if self.turned else ""
        wrap = "none" if self.loose else "square"
        return (
            f'<wps:wsp><wps:cNvPr id="{id}" name="{plain(self.name)}"/><wps:cNvSpPr/><wps:spPr>'
            f"{self.place(scale)}{self.geometry(scale)}{self.paint(scale)}</wps:spPr>{text}"
            f'<wps:bodyPr{turn} wrap="{wrap}" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr" anchorCtr="0">'
            f"<a:noAutofit/></wps:bodyPr></wps:wsp>"
        )

    def place(self, scale: float) -> str:
        flip = ""
        if len(self.points) == 2:
            (x, y), (to_x, to_y) = self.points
            flip = (' flipH="1"' if to_x < x else "") + (' flipV="1"' if to_y < y else "")
        at = f'x="{emu(self.x * scale)}" y="{emu(self.y * scale)}"'
        return f'<a:xfrm{flip}><a:off {at}/><a:ext cx="{emu(self.width * scale)}" cy="{emu(self.height * scale)}"/></a:xfrm>'

    def geometry(self, scale: float) -> str:
        if len(self.points) > 2:
            return self.line(scale)
        values = f'<a:gd name="adj" fmla="val {self.rounding}"/>' if self.figure == "roundRect" else ""
        return f'<a:prstGeom prst="{self.figure}"><a:avLst>{values}</a:avLst></a:prstGeom>'

    def line(self, scale: float) -> str:
        """The way of an arrow with corners."""
        places = [f'<a:pt x="{emu((x - self.x) * scale)}" y="{emu((y - self.y) * scale)}"/>' for x, y in self.points]
        rest = "".join(f"<a:lnTo>{place}</a:lnTo>" for place in places[1:])
        size = f'w="{emu(self.width * scale)}" h="{emu(self.height * scale)}"'
        return (
            '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst>'
            f'<a:path {size} fill="none"><a:moveTo>{places[0]}</a:moveTo>{rest}</a:path></a:pathLst></a:custGeom>'
        )

    def paint(self, scale: float) -> str:
        fill = f'<a:solidFill><a:srgbClr val="{hexadecimal(self.fill)}"/></a:solidFill>' if self.fill else "<a:noFill/>"
        if not self.stroke:
            return f"{fill}<a:ln><a:noFill/></a:ln>"
        dashes = '<a:prstDash val="dash"/>' if self.dashed else ""
        join = '<a:miter lim="800000"/>'
        tail = '<a:tailEnd type="triangle" w="med" len="med"/>' if self.points else ""
        colour = f'<a:solidFill><a:srgbClr val="{hexadecimal(self.stroke)}"/></a:solidFill>'
        return f'{fill}<a:ln w="{emu(0.9 * max(scale, 0.7))}">{colour}{dashes}{join}{tail}</a:ln>'

    def paragraph(self, scale: float) -> str:
        size = max(int(self.size * scale * 2), 2)
        look = (
            f'<w:rPr>{FACE}{"<w:b/><w:bCs/>" if self.bold else ""}<w:color w:val="{hexadecimal(self.ink)}"/>'
            f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr>'
        )
        runs = [f'<w:r>{look}<w:t xml:space="preserve">{xml(line)}</w:t></w:r>' for line in self.lines]
        leading = f'w:line="{round(self.size * scale * 1.25 * 20)}" w:lineRule="exact"'
        breaks = f"<w:r>{look}<w:br/></w:r>"
        return (
            f'<w:p><w:pPr><w:keepNext w:val="0"/><w:spacing w:before="0" w:after="0" {leading}/>'
            f'<w:ind w:left="0" w:right="0" w:firstLine="0"/><w:jc w:val="center"/>{look}</w:pPr>{breaks.join(runs)}</w:p>'
        )


def hexadecimal(name: str) -> str:
    return COLOURS[name].removeprefix("#").upper()


class Pen:
    """The shapes of a drawing, from the lowest to the uppermost."""

    def __init__(self, drawing: Drawing) -> None:
        self.drawing = drawing
        self.style = BPMN if drawing.horizontal else PAPER

    def shapes(self) -> Iterator[Shape]:
        yield from self.lanes()
        yield from (self.edge(edge) for edge in sorted(self.drawing.edges, key=lambda one: one.back))
        for box in self.drawing.boxes:
            yield from self.box(box)
        yield from (self.label(edge) for edge in self.drawing.edges if edge.label)

    def lanes(self) -> Iterator[Shape]:
        horizontal = self.drawing.horizontal
        head = head_size(self.drawing.lanes, horizontal=horizontal)
        size = self.style.size if horizontal else self.style.small
        for index, lane in enumerate(self.drawing.lanes):
            fill = "lane-other" if index % 2 else "lane"
            yield Shape(lane.title, lane.x, lane.y, lane.width, lane.height, fill=fill, stroke="border")
            wide, tall = (head, lane.height) if horizontal else (lane.width, head)
            lines = head_lines(lane, horizontal=horizontal)
            yield Shape(
                lane.title,
                lane.x,
                lane.y,
                wide,
                tall,
                "rect",
                "head",
                "border",
                lines,
                "head-ink",
                size,
                True,
                horizontal,
            )

    def edge(self, edge: Edge) -> Shape:
        left, right = min(x for x, _ in edge.points), max(x for x, _ in edge.points)
        top, bottom = min(y for _, y in edge.points), max(y for _, y in edge.points)
        stroke = "back" if edge.back else "arrow"
        return Shape(
            edge.id,
            left,
            top,
            right - left,
            bottom - top,
            "line",
            stroke=stroke,
            points=edge.points,
            dashed=edge.back,
        )

    def box(self, box: Box) -> Iterator[Shape]:
        figure = SHAPES[box.shape]
        fill, stroke = {"task": ("box", "edge"), "decision": ("decision", "decision-edge")}.get(
            box.shape, ("event", "event-edge")
        )
        if not box.own:
            fill, stroke = "other", "other-edge"
        ink = "ink" if box.own else "other-ink"
        size = self.style.size if box.shape == "task" else self.style.small
        lines = box.lines if box.own or not box.number else (box.number,)
        rounding = 12000 if box.shape == "task" else 50000
        yield Shape(
            box.id, box.x, box.y, box.width, box.height, figure, fill, stroke, lines, ink, size, rounding=rounding
        )
        if box.number and box.own:
            yield self.disc(box)

    def disc(self, box: Box) -> Shape:
        radius = max(DISC, 2.5 * len(box.number) + 2.5)
        left, top = box.x + 2 - radius, box.y + 2 - DISC
        return Shape(
            box.number,
            left,
            top,
            2 * radius,
            2 * DISC,
            "roundRect",
            "disc",
            "",
            (box.number,),
            "disc-ink",
            self.style.small,
            True,
            rounding=50000,
        )

    def label(self, edge: Edge) -> Shape:
        wide, tall = label_size(edge.label, self.style.small)
        (x, y), size = edge.label_at, self.style.small
        fill = "" if self.drawing.horizontal else "paper"
        return Shape(edge.id, x, y, wide, tall, "rect", fill, "", edge.label, "label", size, loose=True)

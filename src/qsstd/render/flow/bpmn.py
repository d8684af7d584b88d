"""A chart as BPMN 2.0: what BPMN tools open and edit, with lanes and with the place of everything (BPMN DI)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from qsstd.render.flow.chart import Chart
from qsstd.render.flow.drawing import Box, Drawing, Edge, Point
from qsstd.render.flow.graph import graph
from qsstd.render.flow.measure import BPMN, label_size
from qsstd.render.flow.svg import number, plain
from qsstd.safe import terminal, xml

MARGIN, BAND = 20.0, 30.0
"""Around the pool, and the band with its name at the left."""
ELEMENTS = {"start": "startEvent", "end": "endEvent", "task": "userTask", "decision": "exclusiveGateway"}
KINDS = {"start": "Event", "end": "Event", "task": "Step", "decision": "Gateway"}
HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" '
    'xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" '
    'xmlns:di="http://www.omg.org/spec/DD/20100524/DI"'
)


def bpmn(chart: Chart, drawing: Drawing, documentation: Mapping[str, str]) -> str:
    """The file. ``drawing``: of ``chart``, horizontal; ``documentation``: of the steps, by id."""
    name = identity("", chart.id)
    lines = [
        f'{HEAD} id="Definitions{name}" targetNamespace="urn:qsstd:process" exporter="qsstd">',
        f'  <collaboration id="Collaboration{name}">',
        f'    <participant id="Participant{name}" name="{plain(chart.title)}" processRef="Process{name}"/>',
        "  </collaboration>",
        f'  <process id="Process{name}" name="{plain(chart.title)}" isExecutable="false">',
        *lanes(drawing),
        *(line for box in drawing.boxes for line in element(box, chart, drawing, documentation)),
        *flows(chart, drawing),
        "  </process>",
        f'  <bpmndi:BPMNDiagram id="Diagram{name}">',
        f'    <bpmndi:BPMNPlane id="Plane{name}" bpmnElement="Collaboration{name}">',
        *diagram(drawing, f"Participant{name}"),
        "    </bpmndi:BPMNPlane>",
        "  </bpmndi:BPMNDiagram>",
        "</definitions>",
    ]
    return "\n".join(lines) + "\n"


def identity(kind: str, id: str) -> str:
    """An id that XML takes, another one for every ``id``."""
    return f"{kind}_" + re.sub("[^A-Za-z0-9.-]", lambda match: f"_{ord(match.group()):x}_", id)


def lanes(drawing: Drawing) -> Iterator[str]:
    if not drawing.lanes:
        return
    yield '    <laneSet id="Lanes">'
    for lane in drawing.lanes:
        yield f'      <lane id="{identity("Lane", lane.id)}" name="{plain(lane.title)}">'
        for box in drawing.boxes:
            if box.lane == lane.id:
                yield f"        <flowNodeRef>{of_box(box)}</flowNodeRef>"
        yield "      </lane>"
    yield "    </laneSet>"


def of_box(box: Box) -> str:
    return identity(KINDS[box.shape], box.id)


def element(box: Box, chart: Chart, drawing: Drawing, documentation: Mapping[str, str]) -> Iterator[str]:
    """The event, task or gateway, with what leads to it and away from it."""
    tag = ELEMENTS[box.shape]
    yield f'    <{tag} id="{of_box(box)}"{name_of(box, chart)}>'
    if box.shape == "task" and documentation.get(box.step):
        yield f"      <documentation>{xml(terminal(documentation[box.step]))}</documentation>"
    yield from (f"      <incoming>{flow_id(edge)}</incoming>" for edge in drawing.edges if edge.target == box.id)
    yield from (f"      <outgoing>{flow_id(edge)}</outgoing>" for edge in drawing.edges if edge.source == box.id)
    yield f"    </{tag}>"


def name_of(box: Box, chart: Chart) -> str:
    """The name as an attribute: of a step its number and title, of an event its word, of a gateway none."""
    titles = {node.id: node.title for node in chart.nodes if node.own}
    words = {"start": chart.begin, "end": chart.finish, "decision": ""}
    text = words.get(box.shape, f"{box.number} {titles.get(box.step, '')}")
    return f' name="{plain(text)}"' if text.strip() else ""


def flow_id(edge: Edge) -> str:
    return identity("Flow", edge.id)


def flows(chart: Chart, drawing: Drawing) -> Iterator[str]:
    conditions = {link.id: link.label for link in graph(chart).links}
    boxes = {box.id: of_box(box) for box in drawing.boxes}
    for edge in drawing.edges:
        name = f' name="{plain(conditions[edge.id])}"' if edge.label else ""
        ends = f'sourceRef="{boxes[edge.source]}" targetRef="{boxes[edge.target]}"'
        yield f'    <sequenceFlow id="{flow_id(edge)}"{name} {ends}/>'


def diagram(drawing: Drawing, participant: str) -> Iterator[str]:
    """Where everything is."""
    pool = bounds(-BAND, 0, drawing.width + BAND, drawing.height)
    yield from shape(participant, ' isHorizontal="true"', (pool,))
    for lane in drawing.lanes:
        yield from shape(
            identity("Lane", lane.id), ' isHorizontal="true"', (bounds(lane.x, lane.y, lane.width, lane.height),)
        )
    for box in drawing.boxes:
        more = ' isMarkerVisible="true"' if box.shape == "decision" else ""
        yield from shape(of_box(box), more, (bounds(box.x, box.y, box.width, box.height), *event_label(box)))
    for edge in drawing.edges:
        yield f'      <bpmndi:BPMNEdge id="{flow_id(edge)}_di" bpmnElement="{flow_id(edge)}">'
        yield from (f"        {waypoint(point)}" for point in edge.points)
        if edge.label:
            yield f"        {label(edge.label_at, label_size(edge.label, BPMN.small))}"
        yield "      </bpmndi:BPMNEdge>"


def shape(id: str, more: str, inside: Iterable[str]) -> Iterator[str]:
    yield f'      <bpmndi:BPMNShape id="{id}_di" bpmnElement="{id}"{more}>'
    yield from (f"        {line}" for line in inside)
    yield "      </bpmndi:BPMNShape>"


def event_label(box: Box) -> Iterator[str]:
    """The word of an event stands below it."""
    if box.shape in ("start", "end") and box.lines:
        wide, tall = label_size(box.lines, BPMN.small)
        yield label((box.x + (box.width - wide) / 2, box.y + box.height + 3), (wide, tall))


def label(at: Point, size: Point) -> str:
    return f"<bpmndi:BPMNLabel>{bounds(*at, *size)}</bpmndi:BPMNLabel>"


def bounds(x: float, y: float, wide: float, tall: float) -> str:
    left, top = number(x + MARGIN + BAND), number(y + MARGIN)
    return f'<dc:Bounds x="{left}" y="{top}" width="{number(wide)}" height="{number(tall)}"/>'


def waypoint(point: Point) -> str:
    return f'<di:waypoint x="{number(point[0] + MARGIN + BAND)}" y="{number(point[1] + MARGIN)}"/>'

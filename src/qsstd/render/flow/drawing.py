"""The geometry of a swimlane chart: what every writer draws. Units are points, y grows downwards, one decimal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Shape = Literal["start", "end", "task", "decision"]
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Lane:
    """The lane of a role, over the whole length of the chart."""

    id: str
    title: str
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Box:
    """A node. ``lines``: its text, broken to fit. ``number``: of the step, empty for an event or decision.

    ``step``: the id of the step it stands for. ``own``: whether it is one of the reader's; others are drawn grey."""

    id: str
    shape: Shape
    lane: str
    x: float
    y: float
    width: float
    height: float
    lines: tuple[str, ...]
    number: str = ""
    step: str = ""
    own: bool = True


@dataclass(frozen=True, slots=True)
class Edge:
    """An arrow along ``points``, orthogonal. ``back``: against the order of the steps, drawn dashed.

    ``label``: the condition, broken to fit, at ``label_at`` (its top left)."""

    id: str
    source: str
    target: str
    points: tuple[Point, ...]
    back: bool = False
    label: tuple[str, ...] = ()
    label_at: Point = (0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Drawing:
    """A swimlane chart. ``horizontal``: lanes from left to right, as BPMN has them; else from top to bottom, for paper."""

    width: float
    height: float
    lanes: tuple[Lane, ...]
    boxes: tuple[Box, ...]
    edges: tuple[Edge, ...]
    horizontal: bool = False

"""What is wrong with a drawing: what lies upon what, what sticks out, what is not orthogonal."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, pairwise

from qsstd.render.flow.drawing import Box, Drawing, Edge, Point
from qsstd.render.flow.measure import BPMN, PAPER, head_size, label_size

Area = tuple[float, float, float, float]
NEAR = 0.05


def faults(drawing: Drawing) -> list[str]:
    """All that is wrong, in words; nothing for a good drawing."""
    return [
        *(f"not one decimal: {number}" for number in numbers(drawing) if round(number, 1) != number),
        *overlaps(drawing),
        *outside(drawing),
        *(fault for edge in drawing.edges for fault in badly_led(edge, drawing)),
        *lying_upon(drawing),
    ]


def numbers(drawing: Drawing) -> Iterator[float]:
    yield from (drawing.width, drawing.height)
    for lane in drawing.lanes:
        yield from (lane.x, lane.y, lane.width, lane.height)
    for box in drawing.boxes:
        yield from (box.x, box.y, box.width, box.height)
    for edge in drawing.edges:
        yield from edge.label_at
        for point in edge.points:
            yield from point


def area(box: Box) -> Area:
    return box.x, box.y, box.x + box.width, box.y + box.height


def label_area(edge: Edge, drawing: Drawing) -> Area:
    wide, tall = label_size(edge.label, (BPMN if drawing.horizontal else PAPER).small)
    x, y = edge.label_at
    return x, y, x + wide, y + tall


def meet(one: Area, two: Area, by: float = NEAR) -> bool:
    return one[0] < two[2] - by and two[0] < one[2] - by and one[1] < two[3] - by and two[1] < one[3] - by


def overlaps(drawing: Drawing) -> Iterator[str]:
    """Boxes and conditions that lie upon each other."""
    areas = [(box.id, area(box)) for box in drawing.boxes]
    areas += [(f"label of {edge.id}", label_area(edge, drawing)) for edge in drawing.edges if edge.label]
    for (one, first), (two, second) in combinations(areas, 2):
        if meet(first, second):
            yield f"{one} lies upon {two}"


def outside(drawing: Drawing) -> Iterator[str]:
    """Boxes that are not inside their lane below its head, and whatever is not on the sheet."""
    lanes = {lane.id: lane for lane in drawing.lanes}
    head = head_size(drawing.lanes, horizontal=drawing.horizontal)
    for box in drawing.boxes:
        lane, (left, top, right, bottom) = lanes[box.lane], area(box)
        start_x, start_y = (head, lane.y) if drawing.horizontal else (lane.x, head)
        if left < start_x or top < start_y or right > lane.x + lane.width or bottom > lane.y + lane.height:
            yield f"{box.id} sticks out of {lane.id}"
    points = [point for edge in drawing.edges for point in edge.points]
    areas = [label_area(edge, drawing) for edge in drawing.edges if edge.label]
    points += [corner for one in areas for corner in (one[:2], one[2:])]
    for x, y in points:
        if not (0 <= x <= drawing.width and 0 <= y <= drawing.height):
            yield f"({x}, {y}) is not on the sheet"
    for one, two in pairwise(drawing.lanes):
        along = one.y + one.height - two.y if drawing.horizontal else one.x + one.width - two.x
        if abs(along) > 0.15:
            yield f"a gap between {one.id} and {two.id}"


def badly_led(edge: Edge, drawing: Drawing) -> Iterator[str]:
    """Pieces that are slanting, go back over themselves, or meet a box or condition that is not theirs."""
    boxes = {box.id: box for box in drawing.boxes}
    for one, two in pairwise(edge.points):
        if (one[0] == two[0]) == (one[1] == two[1]):
            yield f"{edge.id} is slanting or stands still at {one}"
    for end, point in ((edge.source, edge.points[0]), (edge.target, edge.points[-1])):
        if not on_border(boxes[end], point):
            yield f"{edge.id} does not touch {end} at {point}"
    last = len(edge.points) - 2
    for index, (one, two) in enumerate(pairwise(edge.points)):
        for box in boxes.values():
            touching = (index == 0 and box.id == edge.source) or (index == last and box.id == edge.target)
            if meet(stroke(one, two), area(box)) and not touching:
                yield f"{edge.id} goes through {box.id}"
        for other in drawing.edges:
            if other.label and other.id != edge.id and meet(stroke(one, two), label_area(other, drawing)):
                yield f"{edge.id} goes through the label of {other.id}"
    if edge.points[0] == edge.points[-1]:
        yield f"{edge.id} is nothing"


def stroke(one: Point, two: Point) -> Area:
    return min(one[0], two[0]) - 0.2, min(one[1], two[1]) - 0.2, max(one[0], two[0]) + 0.2, max(one[1], two[1]) + 0.2


def on_border(box: Box, point: Point) -> bool:
    left, top, right, bottom = area(box)
    x, y = point
    if box.shape == "decision":
        away = abs(x - (left + right) / 2) / box.width + abs(y - (top + bottom) / 2) / box.height
        return abs(away - 0.5) < 0.02
    at_side = min(abs(x - left), abs(x - right)) < 0.11 and top - 0.1 <= y <= bottom + 0.1
    at_end = min(abs(y - top), abs(y - bottom)) < 0.11 and left - 0.1 <= x <= right + 0.1
    return at_side or at_end


def lying_upon(drawing: Drawing) -> Iterator[str]:
    """Arrows that share a piece of their way and neither come from one box nor lead to one."""
    for one, two in combinations(drawing.edges, 2):
        if one.source == two.source or one.target == two.target:
            continue
        for first in pairwise(one.points):
            for second in pairwise(two.points):
                if shared(first, second) > 0.5:
                    yield f"{one.id} lies upon {two.id} at {first} and {second}"


def shared(one: tuple[Point, Point], two: tuple[Point, Point]) -> float:
    """How long a piece two straight lines share."""
    along = 1 if one[0][0] == one[1][0] else 0
    if not parallel(one, two) or abs(one[0][1 - along] - two[0][1 - along]) > 0.5:
        return 0.0
    (low, high), (start, end) = (sorted(point[along] for point in line) for line in (one, two))
    return min(high, end) - max(low, start)


def parallel(one: tuple[Point, Point], two: tuple[Point, Point]) -> bool:
    return (one[0][0] == one[1][0]) == (two[0][0] == two[1][0])


def crossings(drawing: Drawing) -> int:
    """How often arrows cross."""
    return sum(
        crossed(first, second)
        for one, two in combinations(drawing.edges, 2)
        for first in pairwise(one.points)
        for second in pairwise(two.points)
    )


def crossed(one: tuple[Point, Point], two: tuple[Point, Point]) -> bool:
    if parallel(one, two):
        return False
    (left, y), (right, _) = sorted(one if one[0][1] == one[1][1] else two)
    (x, top), (_, bottom) = sorted(two if one[0][1] == one[1][1] else one)
    return left < x < right and top < y < bottom

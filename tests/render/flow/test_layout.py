"""The layout: nothing upon anything else, whatever the process; and a broken one is found."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qsstd.render.flow.chart import Chart, Node, Role, Way
from qsstd.render.flow.drawing import Drawing
from qsstd.render.flow.graph import graph
from qsstd.render.flow.layout import HEIGHT, WIDTH, layout, scale_of
from qsstd.render.flow.sheets import split
from qsstd.render.flow.tracks import Sorting
from tests.render.flow.charts import hostile, pack, random_chart
from tests.render.flow.geometry import crossings, faults

SEEDS = 500
PACK = [(language, chart) for language in ("zh", "en") for chart in pack(language)]


@pytest.mark.parametrize("tens", range(SEEDS // 20))
def test_nothing_lies_upon_anything_else_in_random_processes(tens: int) -> None:
    for seed in range(tens * 20, tens * 20 + 20):
        assert not faults(layout(random_chart(seed, 12), horizontal=seed % 2 == 1)), seed


@settings(max_examples=40, deadline=None)
@given(st.integers(1000, 10**9), st.booleans(), st.sampled_from([200.0, 480.0, 900.0]))
def test_nor_in_any_other(seed: int, horizontal: bool, width: float) -> None:
    assert not faults(layout(random_chart(seed, 12), horizontal=horizontal, width=width))


@pytest.mark.parametrize(("language", "chart"), PACK, ids=[f"{one}-{two.id}" for one, two in PACK])
def test_the_shipped_processes(language: str, chart: Chart) -> None:
    for horizontal in (False, True):
        assert not faults(layout(chart, horizontal=horizontal))
    drawing = layout(chart)
    assert crossings(drawing) <= 1
    assert scale_of(drawing) >= 0.74
    assert len(drawing.lanes) == len(chart.lanes)
    assert {box.step for box in drawing.boxes} == {node.id for node in chart.nodes}


def test_hostile_text_and_broken_references_are_drawn() -> None:
    for horizontal in (False, True):
        drawing = layout(hostile(), horizontal=horizontal)
        assert not faults(drawing)
        assert all(line.isprintable() for box in drawing.boxes for line in box.lines)


def test_no_steps_and_no_lanes() -> None:
    empty = Chart("x", "X", (), (), "", ())
    assert layout(empty).boxes == ()
    alone = Chart("x", "X", (), (Node("a", "1", "A", ""),), "a", ("a",), "Start", "End")
    assert [box.id for box in layout(alone).boxes] == ["_start", "a", "a.end"]
    assert layout(alone, horizontal=True).edges


def test_equal_input_gives_an_equal_drawing() -> None:
    for seed in range(20):
        assert repr(layout(random_chart(seed))) == repr(layout(random_chart(seed)))


def test_what_goes_back_is_marked_and_all_else_goes_down() -> None:
    for _, chart in PACK:
        drawing = layout(chart)
        tops = {box.id: box.y for box in drawing.boxes}
        for edge in drawing.edges:
            assert edge.back == (tops[edge.target] <= tops[edge.source]), edge.id
    backs = [edge.id for edge in layout(PACK[1][1]).edges if edge.back]
    assert backs == ["check.ways..investigate"]


def test_a_loop_of_a_step_to_itself_and_two_conditions_to_one_step() -> None:
    ways = (Way("b", "yes"), Way("b", "also"), Way("a", "again"), Way("b", "or else"))
    nodes = (Node("a", "1", "A", "r", ways), Node("b", "2", "B", "r", (Way("b", "once more"),)))
    chart = Chart("x", "X", (Role("r", "R"),), nodes, "a", ("b",), "Start", "End")
    drawing = layout(chart)
    assert not faults(drawing)
    assert not faults(layout(chart, horizontal=True))
    labels = sorted(" ".join(edge.label) for edge in drawing.edges if edge.label)
    assert labels == ["again", "also", "once more", "or else", "yes"]
    assert len({edge.id for edge in drawing.edges}) == len(drawing.edges)


def test_a_chart_that_fits_is_as_wide_as_asked_for() -> None:
    chart = PACK[0][1]
    assert 470 <= layout(chart).width <= WIDTH
    assert layout(chart, width=360).width <= 360
    assert scale_of(layout(chart)) == 1.0
    long = layout(PACK[2][1])
    assert long.height * scale_of(long) <= HEIGHT


def broken(drawing: Drawing) -> dict[str, Drawing]:
    """The same drawing, one thing made wrong."""
    boxes, edges, lanes = drawing.boxes, drawing.edges, drawing.lanes
    one = next(box for box in boxes if box.id == "investigate")
    other = next(box for box in boxes if box.id == "propose")
    labelled = [edge for edge in edges if edge.label]
    straight = next(edge for edge in edges if len(edge.points) == 2)
    start, end = straight.points
    middle = one.x + one.width / 2, one.y + one.height / 2

    def with_box(old: object, **new: object) -> Drawing:
        return replace(drawing, boxes=tuple(replace(box, **new) if box is old else box for box in boxes))  # type: ignore[arg-type]

    def with_edge(old: object, **new: object) -> Drawing:
        return replace(drawing, edges=tuple(replace(edge, **new) if edge is old else edge for edge in edges))  # type: ignore[arg-type]

    return {
        "lies upon propose": with_box(one, y=other.y),
        "sticks out of complaint-handler": with_box(one, x=lanes[2].x),
        "goes through investigate": with_edge(straight, points=(start, middle, end)),
        "is slanting": with_edge(straight, points=(start, (end[0] + 9.0, end[1]))),
        "does not touch": with_edge(straight, points=((start[0], start[1] + 3.0), end)),
        "not one decimal": with_box(one, x=one.x + 0.01),
        "is not on the sheet": with_edge(labelled[0], label_at=(drawing.width, 50.0)),
        f"lies upon label of {labelled[1].id}": with_edge(labelled[0], label_at=labelled[1].label_at),
        "lies upon _start.._start": replace(
            drawing, edges=(*edges, replace(straight, source="answer", target="check"))
        ),
        "a gap between": replace(drawing, lanes=(replace(lanes[0], width=lanes[0].width - 5), *lanes[1:])),
    }


@pytest.mark.parametrize("fault", sorted(broken(layout(PACK[1][1]))))
def test_a_broken_drawing_is_found(fault: str) -> None:
    drawing = layout(PACK[1][1])
    assert not faults(drawing)
    found = faults(broken(drawing)[fault])
    words = "lies upon" if fault.startswith("lies upon _start") else fault
    assert any(words in one for one in found), found


@pytest.mark.parametrize("seed", range(40))
def test_a_long_process_is_cut_into_sheets_that_have_every_step_once(seed: int) -> None:
    chart = random_chart(seed, 60)
    sheets = split(chart)
    steps = [node.id for sheet in sheets for node in sheet.nodes if not node.link]
    assert sorted(steps) == sorted(node.id for node in chart.nodes)
    assert [sheet.start for sheet in sheets if sheet.start] == [chart.start]
    for sheet in sheets:
        assert not faults(layout(sheet))
        assert max(graph(sheet).ranks.values()) < max(30, len(chart.nodes))


def test_a_sheet_names_the_steps_on_the_others() -> None:
    nodes = tuple(
        Node(f"s{at}", str(at), "T", "r", (Way(f"s{at + 1}"),) if at < 30 else (), stage=f"{at // 10}")
        for at in range(31)
    )
    chart = Chart("x", "X", (Role("r", "R"),), nodes, "s0", ("s30",))
    assert split(replace(chart, nodes=nodes[:9])) == [replace(chart, nodes=nodes[:9])]
    sheets = split(chart)
    assert len(sheets) > 2
    links = [node for node in sheets[1].nodes if node.link]
    first = next(node for node in sheets[1].nodes if not node.link)
    last = [node for node in sheets[1].nodes if not node.link][-1]
    assert [link.title for link in links] == [f"{int(first.number) - 1} →", f"→ {int(last.number) + 1}"]


@pytest.mark.parametrize("left_out", ["assigned", "musts"])
def test_a_layout_without_its_tracks_is_found(left_out: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """All arrows of a gap on one track, or in an order that does not mind what they come from."""
    one_track = {"assigned": lambda self, order: dict.fromkeys(keys(self), 0), "musts": lambda self: set()}
    monkeypatch.setattr(Sorting, left_out, one_track[left_out])
    assert any("lies upon" in fault for seed in range(60) for fault in faults(layout(random_chart(seed))))


def keys(sorting: Sorting) -> list[tuple[str, int]]:
    return [(run.link.id, run.index) for bundle in sorting.bundles for run in bundle.runs]

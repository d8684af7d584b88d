"""The graph of a process against the plainest way to compute the same."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from qsstd.lint.flow import Graph, entries, graph

SIZE = 6
PROCESSES = st.lists(st.lists(st.integers(0, SIZE), max_size=3), min_size=1, max_size=SIZE)
"""For each step the numbers of those that follow; a number without a step leads out of the process."""


def made(process: list[list[int]]) -> Graph:
    return graph("p", [(f"s{number}", [f"s{one}" for one in following]) for number, following in enumerate(process)])


def plain_reach(process: list[list[int]], start: int) -> set[int]:
    """What can be reached from ``start`` in as many rounds as there are steps."""
    seen = {start}
    for _ in process:
        seen |= {one for step in seen for one in process[step] if one < len(process)}
    return seen


@given(PROCESSES)
def test_reached_are_the_steps_that_some_path_leads_to(process: list[list[int]]) -> None:
    """From every step, with the step itself."""
    for start in range(len(process)):
        assert made(process).reached([start]) == plain_reach(process, start)


@given(PROCESSES)
def test_before_a_step_come_those_that_lead_to_it(process: list[list[int]]) -> None:
    """A step is before itself only in a loop."""
    for step in range(len(process)):
        leading = {
            other
            for other in range(len(process))
            if any(step in plain_reach(process, one) for one in process[other] if one < len(process))
        }
        assert made(process).before(step) == leading


@given(PROCESSES)
def test_a_closed_loop_is_a_group_of_steps_that_lead_to_each_other_and_nowhere_else(process: list[list[int]]) -> None:
    """Each such group is found once; the end of the process is somewhere else."""

    def ends(step: int) -> bool:
        return not process[step] or any(one >= len(process) for one in process[step])

    reach = [plain_reach(process, step) for step in range(len(process))]
    expected = {
        tuple(sorted(reach[step]))
        for step in range(len(process))
        if all(step in reach[other] and not ends(other) for other in reach[step])
    }
    found = made(process).closed_loops()
    assert set(found) == expected
    assert len(found) == len(expected)


@given(PROCESSES)
def test_entries_reach_all_that_is_unreached_and_none_is_spare(process: list[list[int]]) -> None:
    """Leaving one of the entries out leaves something unreached."""
    shape = made(process)
    unreached = frozenset(range(len(process))) - shape.reached([0])
    found = list(entries(unreached, shape))
    assert shape.reached(found) >= unreached
    for one in found:
        others = [other for other in found if other != one]
        assert not shape.reached(others) >= unreached


def test_a_step_may_be_named_with_its_document() -> None:
    """A step of another document is a way out."""
    shape = graph("repair", [("accept", ["repair/fix"]), ("fix", ["other/fix"])])
    assert shape.next == ((1,), ())
    assert shape.open == {1}

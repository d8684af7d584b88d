"""Work that several processes share."""

from __future__ import annotations

import pickle
import sys
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pytest

from qsstd.findings import Place, Position, Span
from qsstd.lint.run import Wanted, lint
from qsstd.messages import say
from qsstd.model.limit import parse_limit
from qsstd.workspace.discover import open_workspace
from qsstd.workspace.parallel import Packer, mapped

PLANTED = Path(__file__).parent.parent / "planted"
FORKS = pytest.mark.skipif(sys.platform != "linux", reason="processes are forked only where that is safe")


@FORKS
@pytest.mark.parametrize("jobs", [2, 3])
def test_results_come_in_the_order_of_the_things(jobs: int) -> None:
    """Whichever process did what."""
    assert list(mapped(lambda number: number * number, range(100), jobs, chunk=7)) == [n * n for n in range(100)]


@FORKS
def test_a_fault_in_another_process_is_raised_here() -> None:
    """And not lost with the process."""
    with pytest.raises(ZeroDivisionError):
        list(mapped(lambda number: 1 // number, [0, 1, 2, 3], 2, chunk=1))


@FORKS
def test_several_processes_find_what_one_finds() -> None:
    """The same findings with the same places, repairs and fingerprints."""
    workspace = open_workspace(PLANTED)
    assert lint(workspace, Wanted(jobs=2)).findings == lint(workspace, Wanted(jobs=1)).findings


@pytest.mark.parametrize(
    "value",
    [
        Place("a.yaml", ("steps", 0), part=(1, 2)),
        Place("a.yaml", span=Span(Position(0, 1, 1), Position(1, 1, 2))),
        say("'{word}' is vague", word=Decimal("1.50")),
        (parse_limit("share >= 85 % within 15 s"), parse_limit("max <= 24 h")),
        {"one": [None, True, 2, "三"]},
    ],
)
def test_what_is_sent_arrives_as_it_was(value: object) -> None:
    """Also values inside values."""
    packed = BytesIO()
    Packer(packed).dump(value)
    assert pickle.loads(packed.getvalue()) == value

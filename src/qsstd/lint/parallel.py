"""The same work for many things, in several processes where that pays."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar, cast

T = TypeVar("T")
R = TypeVar("R")

ENOUGH = 800
"""Files from which a second process is worth its start (measured by ``make bench``)."""
MOST = 8

_work: Callable[[object], object] | None = None


def worthwhile(files: int) -> int:
    """How many processes pay for so many files. Forked where that is safe, elsewhere one."""
    return min(os.cpu_count() or 1, MOST) if files >= ENOUGH and sys.platform == "linux" else 1


def mapped(work: Callable[[T], R], things: Sequence[T], jobs: int, chunk: int) -> Iterator[R]:
    """``work`` of each thing, in order, by ``jobs`` processes that are given ``chunk`` things at a time.

    They are forked, so that ``work`` may be any function and sees all that is in memory; results are copied back."""
    if jobs == 1:
        yield from map(work, things)
        return
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    global _work
    _work = cast("Callable[[object], object]", work)
    with ProcessPoolExecutor(jobs, mp_context=get_context("fork")) as pool:
        chunks = [things[first : first + chunk] for first in range(0, len(things), chunk)]
        for results in pool.map(_chunk, chunks):
            yield from cast("list[R]", results)
    _work = None


def _chunk(things: Sequence[object]) -> list[object]:
    assert _work is not None
    return [_work(thing) for thing in things]

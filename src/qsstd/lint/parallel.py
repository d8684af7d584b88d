"""The same work for many files, in several processes where that pays."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

R = TypeVar("R")

ENOUGH = 1500
"""Files from which a second process is worth its start (measured by ``make bench``)."""
CHUNK = 250

_work: Callable[[str], object] | None = None


def mapped(work: Callable[[str], R], files: Sequence[str], jobs: int = 0) -> Iterator[R]:
    """``work`` of each file, in order. ``jobs``: processes, 0: as many as pay.

    Processes are forked, so that ``work`` may be any function; where forking is not the safe way, there is one."""
    wanted = jobs or (min(os.cpu_count() or 1, 8) if len(files) >= ENOUGH else 1)
    if wanted == 1 or sys.platform != "linux":
        yield from map(work, files)
        return
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    global _work
    _work = work
    chunks = [files[first : first + CHUNK] for first in range(0, len(files), CHUNK)]
    with ProcessPoolExecutor(wanted, mp_context=get_context("fork")) as pool:
        for results in pool.map(_chunk, chunks):
            yield from results  # type: ignore[misc]


def _chunk(files: Sequence[str]) -> list[object]:
    assert _work is not None
    return [_work(file) for file in files]

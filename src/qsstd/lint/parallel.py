"""The same work for many things, in several processes where that pays."""

from __future__ import annotations

import os
import pickle
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import fields, is_dataclass
from functools import cache
from io import BytesIO
from operator import attrgetter
from typing import Any, TypeVar, cast

from qsstd.errors import QsstdError
from qsstd.messages import say

T = TypeVar("T")
R = TypeVar("R")

ENOUGH = 800
"""Files from which a second process is worth its start (measured by ``make bench``)."""
MOST = 8

_work: Callable[[Any], object] | None = None


def worthwhile(files: int) -> int:
    """How many processes pay for so many files. Forked where that is safe, elsewhere one."""
    return min(os.cpu_count() or 1, MOST) if files >= ENOUGH and sys.platform == "linux" else 1


def mapped(work: Callable[[T], R], things: Sequence[T], jobs: int, chunk: int) -> Iterator[R]:
    """``work`` of each thing, in order, by ``jobs`` processes that take ``chunk`` things at a time.

    This process is one of them: it begins at the end, and what it does need not be sent. The others are forked, so that
    ``work`` may be any function and sees all that is in memory."""
    if jobs == 1 or len(things) <= chunk:
        yield from map(work, things)
        return
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    global _work
    _work = work
    chunks = [things[first : first + chunk] for first in range(0, len(things), chunk)]
    own: dict[int, list[R]] = {}
    last = len(chunks)
    with unbroken(), ProcessPoolExecutor(jobs - 1, get_context("fork"), _follow, (os.getpid(),)) as pool:
        theirs = [pool.submit(_chunk, each) for each in chunks]
        for number, future in enumerate(theirs):
            while number < last and not future.done():
                last -= 1
                if theirs[last].cancel():
                    own[last] = list(map(work, chunks[last]))
            yield from own.pop(number) if number in own else cast("list[R]", pickle.loads(future.result()))
    _work = None


@contextmanager
def unbroken() -> Iterator[None]:
    """A process that is ended from outside is one sentence; the pool's own thread would also print a traceback."""
    import threading
    from concurrent.futures import BrokenExecutor

    hook, threading.excepthook = threading.excepthook, lambda _: None
    try:
        yield
    except BrokenExecutor:
        reason = say("a process of this command was ended from outside, perhaps because memory ran out")
        raise QsstdError(reason, say("run the command again")) from None
    finally:
        threading.excepthook = hook


def _follow(parent: int) -> None:
    """End with the process ``parent``, however that ends: a worker that waits for work would wait for ever."""
    import ctypes
    import signal

    ctypes.CDLL(None).prctl(1, signal.SIGKILL)  # PR_SET_PDEATHSIG
    if os.getppid() != parent:
        os._exit(1)


def _chunk(things: Sequence[object]) -> bytes:
    assert _work is not None
    packed = BytesIO()
    Packer(packed, pickle.HIGHEST_PROTOCOL).dump([_work(thing) for thing in things])
    return packed.getvalue()


class Packer(pickle.Pickler):
    """Sends a dataclass as its class and its values, which is twice as fast as its own way."""

    def reducer_override(self, value: Any) -> Any:
        values = values_of(value.__class__)
        return NotImplemented if values is None else (value.__class__, values(value))


@cache
def values_of(cls: type) -> Callable[[object], tuple[object, ...]] | None:
    """What gives the arguments that make an equal value of ``cls``; None for what is not a plain dataclass."""
    if not is_dataclass(cls) or not cls.__dataclass_params__.init or not all(one.init for one in fields(cls)):  # type: ignore[attr-defined]
        return None
    names = [one.name for one in fields(cls)]
    return attrgetter(*names) if len(names) > 1 else lambda value: tuple(getattr(value, name) for name in names)

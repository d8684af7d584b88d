"""The same work for many things, in several processes where that pays."""

from __future__ import annotations

import gc
import os
import pickle
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import fields, is_dataclass
from functools import cache
from io import BytesIO
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeVar

from qsstd.errors import QsstdError
from qsstd.messages import say

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

T = TypeVar("T")
R = TypeVar("R")
Chunk = Callable[[int], list[R]]
"""The results of the chunk of things of that number."""

ENOUGH = 800
"""Files from which a second process is worth its start (measured by ``make bench``)."""
MOST = 8
AHEAD = 1 << 20
"""Bytes that a process may send before they are taken."""


@contextmanager
def collector_off() -> Iterator[None]:
    """Without the garbage collector: a run makes many objects and no cycles."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def worthwhile(files: int) -> int:
    """How many processes pay for so many files. Forked where that is safe, elsewhere one."""
    return min(os.cpu_count() or 1, MOST) if files >= ENOUGH and sys.platform == "linux" else 1


def mapped(work: Callable[[T], R], things: Sequence[T], jobs: int, chunk: int) -> Iterator[R]:
    """``work`` of each thing, in order, by ``jobs`` processes that take ``chunk`` things at a time.

    This process is one of them, and what it does itself need not be sent. The others are forked, so that ``work`` may
    be any function and sees all that is in memory. What it raises there is raised here."""
    if jobs == 1 or len(things) <= chunk:
        return map(work, things)
    chunks = [things[first : first + chunk] for first in range(0, len(things), chunk)]
    return shared(lambda number: [work(thing) for thing in chunks[number]], len(chunks), jobs - 1)


def shared(chunk: Chunk[R], count: int, helpers: int) -> Iterator[R]:
    """The results of all ``count`` chunks in order: whoever has time takes the next number from a pipe full of them."""
    from multiprocessing.connection import wait

    done: dict[int, list[R]] = {}
    with ExitStack() as stack:
        numbers = pipe_of_numbers(count)
        stack.callback(os.close, numbers)
        lines = [helper(chunk, numbers, stack) for _ in range(helpers)]
        for number in range(count):
            while number not in done:
                ready = wait(lines, timeout=0) if lines else []
                mine = None if ready else taken(numbers)
                if mine is not None:
                    done[mine] = chunk(mine)
                elif not lines:
                    raise QsstdError(
                        say("a process of this command was ended from outside, perhaps because memory ran out"),
                        say("run the command again"),
                    )
                for line in ready or (wait(lines) if mine is None else []):
                    receive(line, lines, done)
            yield from done.pop(number)


def pipe_of_numbers(count: int) -> int:
    """The reading end of a pipe that holds 0 … ``count`` - 1, four bytes each, and then ends."""
    reading, writing = os.pipe()
    os.write(writing, b"".join(number.to_bytes(4, "big") for number in range(count)))
    os.close(writing)
    return reading


def taken(numbers: int) -> int | None:
    """The next number, which no other process is given; None when there is none."""
    found = os.read(numbers, 4)
    return int.from_bytes(found, "big") if found else None


def helper(chunk: Chunk[R], numbers: int, stack: ExitStack) -> Connection:
    """Fork a process that works until no number is left, and give the line along which it answers."""
    from fcntl import F_SETPIPE_SZ, fcntl
    from multiprocessing import get_context

    forking = get_context("fork")
    here, there = forking.Pipe(duplex=False)
    with suppress(OSError):  # some systems allow less
        fcntl(there.fileno(), F_SETPIPE_SZ, AHEAD)
    process = forking.Process(target=serve, args=(chunk, numbers, there), daemon=True)
    process.start()
    there.close()
    stack.callback(here.close)
    stack.callback(process.join)
    stack.callback(process.terminate)
    return here


def serve(chunk: Chunk[R], numbers: int, line: Connection) -> None:
    """Work in another process; quietly, for the first one says what went wrong."""
    with suppress(OSError, KeyboardInterrupt):
        while (number := taken(numbers)) is not None:
            line.send_bytes(answer(chunk, number))


def answer(chunk: Chunk[R], number: int) -> bytes:
    try:
        return packed((number, chunk(number), None))
    except Exception as error:
        from traceback import format_exc

        error.add_note(format_exc())
        return packed((number, [], error))


def receive(line: Any, lines: list[Connection], done: dict[int, list[R]]) -> None:
    """Take one answer, or the end of the line, after which its process is gone."""
    try:
        number, results, error = pickle.loads(line.recv_bytes())
    except EOFError:
        lines.remove(line)
        return
    if error is not None:
        raise error
    done[number] = results


def packed(value: object) -> bytes:
    into = BytesIO()
    Packer(into, pickle.HIGHEST_PROTOCOL).dump(value)
    return into.getvalue()


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

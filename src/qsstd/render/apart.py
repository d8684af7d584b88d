"""A piece of work in a process of its own, with an end to its time and memory: for what others wrote."""

from __future__ import annotations

import os
import pickle
import resource
import signal
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from typing import NoReturn

from qsstd.errors import InternalError, QsstdError
from qsstd.messages import Message, say

SECONDS = 20
MEMORY = 1 << 30
"""Bytes that the work may take beyond what the process has."""
Answer = tuple[str | None, tuple[Message, Message | None] | None, tuple[str, str] | None]
"""A text, or the sentence and remedy of a QsstdError, or what names an InternalError."""


def apart(work: Callable[[], str], seconds: float = SECONDS) -> str:
    """What ``work`` gives, done in a forked process. What it raises of our own errors is raised here.

    Raises QsstdError when it needs more than ``seconds`` or too much memory."""
    reading, writing = os.pipe()
    process = os.fork()
    if process == 0:
        os.close(reading)
        answer_and_leave(work, writing, seconds)
    os.close(writing)
    with Connection(reading, writable=False) as line:
        try:
            text, refused, broken = received(line, seconds)
        finally:
            with suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)
            os.waitpid(process, 0)
    if refused is not None:
        raise QsstdError(*refused)
    if broken is not None:
        raise InternalError(*broken)
    assert text is not None
    return text


def received(line: Connection, seconds: float) -> Answer:
    """What the other process sends in time."""
    if line.poll(seconds):
        with suppress(EOFError):
            answer: Answer = pickle.loads(line.recv_bytes())
            return answer
    return None, exhausted(), None


def answer_and_leave(work: Callable[[], str], writing: int, seconds: float) -> NoReturn:
    """Do the work and send what came of it; nothing of the process before is run or written again."""
    try:
        limit(seconds)
        answer: Answer = answered(work)
        with Connection(writing, readable=False) as line:
            line.send_bytes(pickle.dumps(answer))
    finally:
        os._exit(0)


def answered(work: Callable[[], str]) -> Answer:
    try:
        return work(), None, None
    except QsstdError as error:
        return None, (error.message, error.hint), None
    except InternalError as error:
        return None, None, (error.plug, error.where)
    except MemoryError:
        return None, exhausted(), None


def exhausted() -> tuple[Message, Message]:
    return (
        say("a template of the company needs more time or memory than a print-out may take"),
        say("look for loops over large numbers in its templates"),
    )


def limit(seconds: float) -> None:
    """Bound the time and memory of this process."""
    processor = int(seconds) + 1
    resource.setrlimit(resource.RLIMIT_CPU, (processor, processor))
    with suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_AS, (taken() + MEMORY,) * 2)


def taken() -> int:
    """Bytes of address space that this process has."""
    with open("/proc/self/statm", encoding="ascii") as file:  # noqa: PTH123  not a file of users
        return int(file.read().split()[0]) * resource.getpagesize()

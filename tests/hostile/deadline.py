"""Work that must end within so many seconds of the processor, however busy the machine is."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager


class TooLong(BaseException):
    """The time is over; no ``except Exception`` of the code under test catches it."""


@contextmanager
def deadline(seconds: float) -> Iterator[None]:
    def over(*_: object) -> None:
        raise TooLong(f"not done within {seconds} s")

    before = signal.signal(signal.SIGPROF, over)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)

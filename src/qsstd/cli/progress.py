"""Progress of long work, on a terminal only."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic

from qsstd.messages import Language, Message, say

CHECKING = say("checking")
PATIENCE = 1.0
"""Seconds before anything is shown."""


class Bar:
    """A bar on standard error that appears when the work takes longer than one waits for."""

    def __init__(self, language: Language, what: Message) -> None:
        self.language = language
        self.what = what
        self.begun = monotonic()
        self.stop: Callable[[], None] | None = None
        self.update: Callable[[int, int], None] | None = None

    def __call__(self, done: int, total: int) -> None:
        if self.update is None and monotonic() - self.begun > PATIENCE:
            self.start(total)
        if self.update is not None:
            self.update(done, total)

    def start(self, total: int) -> None:
        from rich.console import Console
        from rich.progress import Progress

        progress = Progress(console=Console(stderr=True), transient=True)
        task = progress.add_task(self.what.in_language(self.language), total=total)
        progress.start()
        self.stop = progress.stop
        self.update = lambda done, total: progress.update(task, completed=done, total=total)


@contextmanager
def watched(language: Language, what: Message = CHECKING) -> Iterator[Callable[[int, int], None] | None]:
    """What to call with how much of ``what`` is done and how much there is; None where nobody watches."""
    if not sys.stderr.isatty():
        yield None
        return
    bar = Bar(language, what)
    try:
        yield bar
    finally:
        if bar.stop is not None:
            bar.stop()

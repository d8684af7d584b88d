"""Whole processes, measured side by side: wall time, processor time of it and its children, memory."""

from __future__ import annotations

import os
import subprocess
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from statistics import median

Command = Sequence[str]


@dataclass(frozen=True, slots=True)
class Run:
    """One run of a process. ``wall`` and ``cpu`` in seconds, ``memory`` of the largest process in MB."""

    wall: float
    cpu: float
    memory: float
    code: int
    output: str


@dataclass(frozen=True, slots=True)
class Typical:
    """The medians of several runs; ``memory`` is the largest."""

    wall: float
    cpu: float
    memory: float
    output: str


def run(command: Command, cwd: Path | None = None) -> Run:
    """Run ``command`` and keep what it writes. Its exit code may be anything: linters give 1 for findings."""
    started = time.perf_counter()
    with subprocess.Popen(command, cwd=cwd, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as process:
        assert process.stdout is not None
        output = process.stdout.read()
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
    return Run(
        wall,
        used.ru_utime + used.ru_stime,
        used.ru_maxrss / 1024,
        process.returncode,
        output.decode("utf-8", "replace"),
    )


def side_by_side(
    commands: Mapping[str, Command], rounds: int, say: Callable[[str], None], cwd: Path | None = None
) -> dict[str, Typical]:
    """Every command ``rounds`` times, A B C A B C …, so that a busy moment of the machine meets all of them."""
    runs: dict[str, list[Run]] = {name: [] for name in commands}
    for number in range(1, rounds + 1):
        for name, command in commands.items():
            done = run(command, cwd)
            runs[name].append(done)
            say(f"{number}/{rounds} {name}: {done.wall:.2f} s, processor {done.cpu:.2f} s")
    return {name: typical(each) for name, each in runs.items()}


def typical(runs: Sequence[Run]) -> Typical:
    return Typical(
        median(one.wall for one in runs),
        median(one.cpu for one in runs),
        max(one.memory for one in runs),
        runs[-1].output,
    )


def peak_memory(command: Command, every: float = 0.05) -> float:
    """The most that ``command`` with all its children held at one moment, in MB; pages that they share count once."""
    most = 0.0
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        finished = threading.Event()
        threading.Thread(target=lambda: (process.wait(), finished.set()), daemon=True).start()
        while not finished.wait(every):
            most = max(most, sum(map(held, family(process.pid))))
    return most / 1024


def family(process: int) -> list[int]:
    """The process and all below it."""
    found = [process]
    for parent in found:
        with suppress(OSError):
            for task in Path(f"/proc/{parent}/task").iterdir():
                found += map(int, (task / "children").read_text().split())
    return found


def held(process: int) -> int:
    """The proportional share of memory of a process in kB; 0 when it is gone."""
    with suppress(OSError):
        for line in Path(f"/proc/{process}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1])
    return 0

"""How long it takes to print the findings of a folder: one lint, then each format several times. Prints JSON."""

from __future__ import annotations

import io
import json
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from statistics import median

FORMATS = ("text", "json", "sarif")
NUMBER = 10_000


@contextmanager
def nowhere() -> Iterator[io.StringIO]:
    usual, sys.stdout = sys.stdout, io.StringIO()
    try:
        yield sys.stdout
    finally:
        sys.stdout = usual


def main(folder: str) -> None:
    from qsstd.cli.showing import show
    from qsstd.lint.run import lint
    from qsstd.workspace.discover import open_workspace

    report = lint(open_workspace(Path(folder)))
    every = report.findings * (NUMBER // max(1, len(report.findings)) + 1)
    report = replace(report, findings=every[:NUMBER])
    times: dict[str, float] = {}
    for name in FORMATS:
        each = []
        for _ in range(3):
            with nowhere() as out:
                started = time.perf_counter()
                show(report, name, "zh")
                each.append(time.perf_counter() - started)
                assert out.getvalue()
        times[name] = median(each)
    print(json.dumps({"findings": len(report.findings), "seconds": times}))


if __name__ == "__main__":
    main(sys.argv[1])

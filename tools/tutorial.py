"""The tutorial: its ```console fences are run from the first to the last, and show what the commands really print.

python tools/tutorial.py           write what they print into docs/tutorial*.md
python tools/tutorial.py --check   say which page shows something else; exit 1 if any
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

DOCS = Path(__file__).resolve().parent.parent / "docs"
FENCE = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
MARK = "=== end of a command ==="
CRASH = "Traceback (most recent call last)"
SECONDS = 300


def pages() -> list[Path]:
    return sorted(DOCS.glob("tutorial*.md"))


def commands(text: str) -> list[str]:
    """The lines of all fences that begin with ``$``, in their order."""
    return [line[2:] for fence in FENCE.findall(text) for line in fence.splitlines() if line.startswith("$ ")]


def printed(lines: list[str], folder: Path) -> Iterator[str]:
    """What each command prints on both streams, run one after another in one shell that begins in ``folder``."""
    script = "".join(f"{line}\necho '{MARK}'\n" for line in lines)
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    environment = {"PATH": path, "HOME": str(folder), "LANG": "C.UTF-8", "PYTHONUTF8": "1"}
    done = subprocess.run(
        ["bash", "-c", script],
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        timeout=SECONDS,
        check=False,
    )
    outputs = done.stdout.decode("utf-8").split(MARK + "\n")
    if len(outputs) != len(lines) + 1:
        raise RuntimeError(f"the shell left after {len(outputs) - 1} of {len(lines)} commands:\n{outputs[-1]}")
    crashed = [line for line, output in zip(lines, outputs, strict=False) if CRASH in output]
    if crashed:
        raise RuntimeError(f"qsstd crashed at '{crashed[0]}'")
    yield from outputs[:-1]


def run(text: str) -> str:
    """``text`` with what its commands print now."""
    with tempfile.TemporaryDirectory() as folder:
        outputs = printed(commands(text), Path(folder))
        return FENCE.sub(lambda fence: shown(fence[1], outputs), text)


def shown(fence: str, outputs: Iterator[str]) -> str:
    lines = [line for line in fence.splitlines() if line.startswith("$ ")]
    return "```console\n" + "".join(f"{line}\n{next(outputs)}" for line in lines) + "```"


def main(check: bool) -> int:
    wrong = 0
    for path in pages():
        text = path.read_text(encoding="utf-8")
        now = run(text)
        wrong += now != text
        if now == text:
            continue
        if check:
            print(f"not up to date: docs/{path.name}")
        else:
            path.write_text(now, encoding="utf-8")
    return 1 if check and wrong else 0


if __name__ == "__main__":
    sys.exit(main("--check" in sys.argv[1:]))

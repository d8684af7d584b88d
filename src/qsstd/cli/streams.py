"""Standard input and output as they are given: closed, narrow in encoding, full, or cut off."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from qsstd.errors import QsstdError
from qsstd.messages import say
from qsstd.source.limits import BYTES


def prepare() -> None:
    """Make every stream usable: one that is closed leads nowhere, what an encoding lacks is written out."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115
        elif mode == "w" and hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


def give_up_output() -> None:
    """Let nothing more be written to standard output, not even at the end of the process."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, sys.stdout.fileno())
    except (OSError, ValueError):
        sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115
    finally:
        os.close(nowhere)


def harmless(text: str) -> str:
    """``text``, a sentence with words of users in it, as one line that commands neither a terminal nor GitHub's runner."""
    from qsstd import safe

    line = safe.one_line(text)
    return safe.github_log(line) if os.environ.get("GITHUB_ACTIONS") else line


def read_input() -> bytes:
    """All of standard input. Raises QsstdError when it is larger than a file may be."""
    try:
        data = sys.stdin.buffer.read(BYTES + 1)
    except (OSError, ValueError, AttributeError):
        raise QsstdError(say("standard input cannot be read")) from None
    if len(data) > BYTES:
        raise QsstdError(say("standard input is larger than {limit} MiB", limit=BYTES >> 20))
    return bytes(data)


def speaks_unicode() -> bool:
    """Whether standard output can carry ✓ and box characters."""
    return (sys.stdout.encoding or "").lower().replace("-", "").startswith("utf")


def is_coloured() -> bool:
    """Whether standard output is a terminal that is to be coloured."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return sys.stdout.isatty()


def width() -> int:
    """Cells of a line of the terminal, within reason; 100 where there is no terminal."""
    from shutil import get_terminal_size

    return max(40, min(get_terminal_size((100, 24)).columns, 160))

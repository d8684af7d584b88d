"""The Typst compiler: nothing from the network or the system, a private folder as its root, warnings that matter are errors.

As a program (``python -m qsstd.render.pdf.run ROOT MAIN MOMENT SECONDS``) it works apart, with an end to its time and
memory: so are the templates of a company compiled."""

from __future__ import annotations

import os
import re
import signal
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

from qsstd.errors import QsstdError
from qsstd.messages import say
from qsstd.render.pdf.fonts import fonts, lacking

STANDARDS: tuple[Literal["a-2a", "ua-1"], ...] = ("a-2a", "ua-1")
"""Archival and accessible, both at once."""
SECONDS = 60
UNREACHABLE = "http://127.0.0.1:9"
PROXIES = ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY")
PLACE = re.compile(r"┌─ (?P<file>[^\n]+?):(?P<line>\d+):\d+")
LACKING = re.compile(r'the text [`‘"]*"(?P<text>.+?)"[`’"]* could not be displayed')
MADE, COMPLAINT = "made.pdf", "complaint.json"
"""What a compiler that works apart leaves in the root."""


class Wrong(Exception):
    """The compiler's complaint: what, in which file and line, and the texts that no font can show."""

    def __init__(self, reason: str, file: str = "", line: int = 0, lacking: tuple[str, ...] = ()) -> None:
        super().__init__(reason)
        self.reason = reason
        self.file = file
        self.line = line
        self.lacking = lacking


def compiled(root: Path, main: str, moment: datetime) -> bytes:
    """The PDF of the file ``main`` in ``root``. Raises Wrong, and QsstdError when the compiler is not installed."""
    try:
        import typst
    except ImportError:
        raise lacking() from None
    nowhere = root / "packages"
    nowhere.mkdir(exist_ok=True)
    try:
        made, warnings = typst.compile_with_warnings(
            root / main,
            root=root,
            font_paths=sorted({font.parent for font in fonts()}),
            ignore_system_fonts=True,
            format="pdf",
            pdf_standards=[*STANDARDS],
            timestamp=moment.astimezone(UTC),
            package_path=nowhere,
            package_cache_path=nowhere,
        )
    except typst.TypstError as error:
        raise wrong(error.message, error.diagnostic, root) from None
    for warning in warnings:
        if "font family" in warning.message:
            raise wrong(warning.message, warning.diagnostic, root)
    return bytes(made)


def wrong(message: str, diagnostic: str, root: Path) -> Wrong:
    message = message.replace(f"{root}/", "").replace(f"{root.resolve()}/", "")
    place = PLACE.search(diagnostic)
    texts = tuple(dict.fromkeys(match["text"] for match in LACKING.finditer(diagnostic)))
    if place is None:
        return Wrong(message, lacking=texts)
    return Wrong(message, named(place["file"], root), int(place["line"]), texts)


def named(file: str, root: Path) -> str:
    """``file``, which the compiler names from where the process is, as it is named in ``root``."""
    path = Path(os.path.normpath(Path.cwd() / file))
    return path.relative_to(root.resolve()).as_posix() if path.is_relative_to(root.resolve()) else path.name


def compiled_apart(root: Path, main: str, moment: datetime) -> bytes:
    """As ``compiled``, in a process of its own that reaches no network. Raises QsstdError when it takes too long.

    It is a new one and not a fork, for the threads of a compiler that worked before would be lacking in a fork."""
    import json

    surroundings = {**os.environ, **dict.fromkeys(PROXIES, UNREACHABLE), "NO_PROXY": "", "no_proxy": ""}
    command = [sys.executable, "-P", "-m", __name__, str(root), main, moment.isoformat(), str(SECONDS)]
    silent = [(os.POSIX_SPAWN_OPEN, stream, os.devnull, os.O_RDWR, 0) for stream in (0, 1, 2)]
    process = os.posix_spawn(sys.executable, command, surroundings, file_actions=silent)
    try:
        _, status = os.waitpid(process, 0)
    except BaseException:
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)
        raise
    if status == 0:
        return (root / MADE).read_bytes()
    if not (root / COMPLAINT).is_file():
        raise exhausted()
    reason, file, line, texts = json.loads((root / COMPLAINT).read_bytes())
    raise Wrong(reason, file, line, tuple(texts))


def exhausted() -> QsstdError:
    return QsstdError(
        say("a template of the company needs more time or memory than a print-out may take"),
        say("look for loops over large numbers in its templates"),
    )


def main(arguments: Sequence[str]) -> int:
    """Compile as ``arguments`` say, and leave the PDF, or what is wrong, in the root."""
    import json

    from qsstd.render.apart import limit

    root, name, moment, seconds = arguments
    limit(int(seconds))
    signal.alarm(int(seconds))
    try:
        (Path(root) / MADE).write_bytes(compiled(Path(root), name, datetime.fromisoformat(moment)))
    except Wrong as error:
        found = json.dumps([error.reason, error.file, error.line, error.lacking])
        (Path(root) / COMPLAINT).write_text(found, encoding="utf-8")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

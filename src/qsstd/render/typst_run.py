"""The Typst compiler: nothing from the network or the system, a private folder as its root, warnings that matter are errors.

As a program (``python -m qsstd.render.typst_run ROOT MAIN MOMENT``) it works apart, with an end to its time and memory:
so are the templates of a company compiled."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from qsstd.errors import QsstdError
from qsstd.messages import say
from qsstd.render.typst_fonts import fonts, lacking

STANDARDS = ("a-2a", "ua-1")
"""Archival and accessible, both at once."""
SECONDS = 60
UNREACHABLE = "http://127.0.0.1:9"
PROXIES = ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY")
PLACE = re.compile(r"┌─ (?P<file>[^\n]+?):(?P<line>\d+):\d+")
LACKING = re.compile(r'the text [`‘"]*"(?P<text>.+?)"[`’"]* could not be displayed')
MARK = "qsstd-typst-error:"


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
            font_paths=[*fonts()],
            ignore_system_fonts=True,
            format="pdf",
            pdf_standards=[*STANDARDS],
            timestamp=moment.astimezone(UTC),
            package_path=nowhere,
            package_cache_path=nowhere,
        )
    except typst.TypstError as error:
        raise wrong(error.message, error.diagnostic) from None
    for warning in warnings:
        if "font family" in warning.message:
            raise wrong(warning.message, warning.diagnostic)
    return bytes(made)


def wrong(message: str, diagnostic: str) -> Wrong:
    place = PLACE.search(diagnostic)
    texts = tuple(dict.fromkeys(match["text"] for match in LACKING.finditer(diagnostic)))
    if place is None:
        return Wrong(message, lacking=texts)
    return Wrong(message, place["file"], int(place["line"]), texts)


def compiled_apart(root: Path, main: str, moment: datetime) -> bytes:
    """As ``compiled``, in a process of its own that reaches no network. Raises QsstdError when it takes too long."""
    import json
    import subprocess

    surroundings = {**os.environ, **dict.fromkeys(PROXIES, UNREACHABLE), "NO_PROXY": "", "no_proxy": ""}
    command = [sys.executable, "-P", "-m", __name__, str(root), main, moment.isoformat()]
    try:
        answer = subprocess.run(command, capture_output=True, env=surroundings, timeout=SECONDS, check=False)
    except subprocess.TimeoutExpired:
        raise exhausted() from None
    if answer.returncode == 0:
        return answer.stdout
    said = answer.stderr.decode("utf-8", "replace").rpartition(MARK)[2]
    try:
        reason, file, line, texts = json.loads(said)
    except ValueError:
        raise exhausted() from None
    raise Wrong(reason, file, line, tuple(texts))


def exhausted() -> QsstdError:
    return QsstdError(
        say("a template of the company needs more time or memory than a print-out may take"),
        say("look for loops over large numbers in its templates"),
    )


def main(arguments: Sequence[str]) -> int:
    """Compile as ``arguments`` say and write the PDF to the standard output, or what is wrong to the standard error."""
    import json

    from qsstd.render.apart import limit

    root, name, moment = arguments
    limit(SECONDS)
    try:
        made = compiled(Path(root), name, datetime.fromisoformat(moment))
    except Wrong as error:
        sys.stderr.write(MARK + json.dumps([error.reason, error.file, error.line, error.lacking]))
        return 1
    sys.stdout.buffer.write(made)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

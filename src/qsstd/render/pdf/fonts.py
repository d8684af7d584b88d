"""The fonts of a PDF: two files of a pinned package, looked at before they are used; no font of the system."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from importlib import resources
from importlib.util import find_spec
from pathlib import Path

from qsstd.errors import QsstdError
from qsstd.messages import say

INSTALL = "pip install 'qsstd[pdf]'"
PACKAGE = "pylopdf_fonts_zh_cn"
FONTS = {
    "NotoSansSC-Regular.otf": "faa6c9df652116dde789d351359f3d7e5d2285a2b2a1f04a2d7244df706d5ea9",
    "NotoSerifSC-Regular.otf": "e8f396decc1f0963a016a989c3d8852e863d1350996f573860a80767c83a1cd3",
}
"""File → SHA-256 of the only version that is used."""


def lacking() -> QsstdError:
    return QsstdError(
        say("a PDF needs packages that are not installed"), say("install them: {command}", command=INSTALL)
    )


@cache
def fonts() -> tuple[Path, ...]:
    """The font files. Raises QsstdError when they are missing or are not those that qsstd was made with."""
    if find_spec(PACKAGE) is None:
        raise lacking()
    folder = Path(str(resources.files(PACKAGE)))
    for name, digest in FONTS.items():
        if not (folder / name).is_file():
            raise lacking()
        if sha256((folder / name).read_bytes()).hexdigest() != digest:
            raise QsstdError(
                say("the font '{name}' is not the one that PDFs are made with", name=name),
                say("run: pip install --force-reinstall 'qsstd[pdf]'"),
            )
    return tuple(folder / name for name in FONTS)

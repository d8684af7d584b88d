"""The shipped pack, read once, and copies of it with something changed."""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path

from qsstd import resources
from qsstd.render.context.manual import read_source
from qsstd.render.context.reading import Source


@cache
def pack() -> Source:
    return read_source(resources.standards())


def copied(to: Path) -> Path:
    """A copy of the pack in ``to``, to be changed."""
    root = to / "standards"
    shutil.copytree(resources.standards(), root)
    return root


def edited(root: Path, file: str, old: str, new: str) -> None:
    """Put ``new`` in place of the first ``old`` of ``file``, which must be there."""
    path = root / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")

"""Where the shipped standards and templates are: in the wheel beside the code, in a checkout at its root."""

from __future__ import annotations

from pathlib import Path

from qsstd.errors import QsstdError
from qsstd.messages import say


def standards() -> Path:
    """The folder of the shipped standards, a workspace of its own."""
    return folder("standards")


def templates() -> Path:
    """The folder of the built-in templates."""
    return folder("templates")


def folder(name: str) -> Path:
    """The shipped folder ``name``. Raises QsstdError when the installation lacks it."""
    code = Path(__file__).resolve().parent
    for candidate in (code / "_data" / name, code.parent.parent / name):
        if candidate.is_dir():
            return candidate
    raise QsstdError(say("this installation lacks its folder '{name}'", name=name), say("install qsstd again"))

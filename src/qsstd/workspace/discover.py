"""Where the workspace is, and which files belong to it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from qsstd.errors import QsstdError
from qsstd.files import read_bytes, walk
from qsstd.messages import say
from qsstd.workspace.config import FILE_NAME, Settings
from qsstd.workspace.load import load_settings


@dataclass(frozen=True, slots=True)
class Workspace:
    """A folder with its settings. ``faults``: what is wrong with ``qsstd.yaml``, which is read as far as it goes."""

    root: Path
    settings: Settings
    faults: tuple[object, ...]
    settings_data: bytes

    def files(self) -> Iterator[str]:
        """The files of the standards, relative to the root with ``/``, sorted."""
        folder = self.settings.standards.strip("/")
        for name in walk(self.root, "" if folder in (".", "") else folder):
            if name != FILE_NAME:
                yield name


def find_root(start: Path) -> Path:
    """The nearest folder at or above ``start`` that holds ``qsstd.yaml``, else one that holds ``standards/``.

    A folder ``standards/`` with a ``qsstd.yaml`` of its own is the workspace itself.

    Raises QsstdError when there is neither."""
    start = start if start.is_dir() else start.parent
    above = (start, *start.parents)
    configured = [folder for folder in above if (folder / FILE_NAME).is_file()]
    within = [folder / "standards" for folder in above if (folder / "standards" / FILE_NAME).is_file()]
    implied = [folder for folder in above if (folder / "standards").is_dir()]
    for folder in (*configured, *within, *implied):
        return folder
    raise QsstdError(
        say("there is no workspace here: neither qsstd.yaml nor a folder standards/, here or above"),
        say("make one with 'qsstd init FOLDER'"),
    )


def open_workspace(start: Path) -> Workspace:
    """The workspace that ``start`` lies in. Raises QsstdError when there is none or its settings cannot be read."""
    root = find_root(start.absolute())
    present = os.path.lexists(root / FILE_NAME)  # a link that leads nowhere is no workspace without settings
    data = read_bytes(root, FILE_NAME) if present else b""
    settings, faults = load_settings(data) if present else (Settings.model_validate({}), ())
    return Workspace(root, settings, faults, data)

"""Which day it is where the company is."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from qsstd.errors import QsstdError
from qsstd.workspace.config import Settings, current_day
from qsstd.workspace.discover import open_workspace


def today_around(folder: Path) -> date:
    """The present day in the time zone of the workspace around ``folder``, else in that of a workspace without settings."""
    try:
        settings = open_workspace(folder).settings
    except (QsstdError, OSError):
        settings = Settings.model_validate({})
    return current_day(settings.timezone)

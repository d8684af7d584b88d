"""How a report reaches the reader: format, language, colour, the way to the files, notes beside it."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from qsstd.cli import streams
from qsstd.errors import QsstdError
from qsstd.findings import Level, Report
from qsstd.messages import Language, Message, say
from qsstd.plugs import names, plug

if TYPE_CHECKING:
    from qsstd.output import Show

FORMATS = "qsstd.output"
FROM_REPOSITORY = frozenset({"github", "gitlab", "sarif", "junit"})
"""Formats whose readers look for files from the root of the repository, wherever the command was run."""


def level_named(name: str) -> Level:
    """Raises QsstdError for a word that is no level."""
    try:
        return Level[name.upper()]
    except KeyError:
        raise QsstdError(say("'{name}' is not a level", name=name), say("write error, warning or info")) from None


def format_named(name: str) -> str:
    """``name`` itself. Raises QsstdError for a word that is no format."""
    if name in names(FORMATS):
        return name
    raise QsstdError(
        say("'{name}' is not an output format", name=name), say("write one of {names}", names=names(FORMATS))
    )


def show(report: Report, name: str, language: Language) -> None:
    """Write ``report`` to standard output in the format ``name``."""
    plug(FORMATS, name).module.write(report, sys.stdout, show=manner(report, name, language))


def manner(report: Report, name: str, language: Language) -> Show:
    from qsstd.cli.pages import rule_help
    from qsstd.output import Show

    return Show(
        language=language,
        colour=streams.is_coloured(),
        width=streams.width(),
        unicode=streams.speaks_unicode(),
        rule_help=rule_help,
        step_summary=os.environ.get("GITHUB_STEP_SUMMARY") or None,
        base=way(Path(report.root), repository_root(Path(report.root)) if name in FROM_REPOSITORY else None),
    )


def way(root: Path, start: Path | None) -> str:
    """From ``start`` (None: the working folder) to the workspace, with a ``/`` at its end; empty when they are one."""
    try:
        path = os.path.relpath(root, start or Path.cwd())
    except (ValueError, OSError):
        return f"{root.as_posix()}/"
    return "" if path == "." else path.replace(os.sep, "/") + "/"


def repository_root(folder: Path) -> Path | None:
    """The nearest folder at or above ``folder`` that holds ``.git``."""
    return next((one for one in (folder, *folder.parents) if (one / ".git").exists()), None)


def note(messages: Iterable[Message], language: Language) -> None:
    """Say on standard error what belongs to no finding."""
    for message in messages:
        sys.stderr.write(streams.harmless(message.in_language(language)) + "\n")


def plain(text: str) -> None:
    """Write ``text``, which holds words of users, to standard output: harmless on a terminal and in a log of GitHub."""
    from qsstd import safe

    if sys.stdout.isatty():
        text = safe.terminal(text)
    elif os.environ.get("GITHUB_ACTIONS"):
        text = safe.github_log(text)
    sys.stdout.write(text)
